import type { WaveId } from "@vensterbank/core";
import { paths } from "../../../paths";
import type { StepPlace } from "../../../services/home/next-steps.server";

type WavePage = Extract<StepPlace, { readonly wave: WaveId }>["page"];

const ofWave: Readonly<Record<WavePage, (tenant: string, wave: string) => string>> = {
  wave: paths.wave,
  results: paths.waveResults,
  coalitions: paths.waveCoalitions,
  publish: paths.publishWave,
  invitations: paths.waveInvitations,
  schedule: paths.waveSchedule,
  feedback: paths.waveFeedback,
  reply: paths.feedbackReply,
  close: paths.closeWave,
};

/** The address at which a step is done. */
export function stepAddress(tenant: string, place: StepPlace): string {
  if ("wave" in place) return ofWave[place.page](tenant, place.wave);
  return place.page === "people" ? paths.people(tenant) : paths.newProgramme(tenant);
}
