import { paths } from "../../../paths";
import type { StepPlace } from "../../../services/home/next-steps.server";

/** The address at which a step is done. */
export function stepAddress(tenant: string, place: StepPlace): string {
  switch (place.page) {
    case "new-programme":
      return paths.newProgramme(tenant);
    case "people":
      return paths.people(tenant);
    case "wave":
      return paths.wave(tenant, place.wave);
    case "results":
      return paths.waveResults(tenant, place.wave);
    case "coalitions":
      return paths.waveCoalitions(tenant, place.wave);
    case "publish":
      return paths.publishWave(tenant, place.wave);
    case "invitations":
      return paths.waveInvitations(tenant, place.wave);
    case "schedule":
      return paths.waveSchedule(tenant, place.wave);
    case "feedback":
      return paths.waveFeedback(tenant, place.wave);
    case "reply":
      return paths.feedbackReply(tenant, place.wave);
    case "close":
      return paths.closeWave(tenant, place.wave);
  }
}
