import { canReadResults, type Permission } from "@vensterbank/access";
import { type ActingRole, type Message, message, type WaveId } from "@vensterbank/core";
import type { ProgrammeLines, WaveLine } from "./list-waves.server";

/** Where a step is done. */
export type StepPlace =
  { readonly page: "new-programme" | "people" } | { readonly page: WavePage; readonly wave: WaveId };

type WavePage =
  "wave" | "results" | "coalitions" | "publish" | "close" | "invitations" | "schedule" | "feedback" | "reply";

/** One thing that waits for a reader: a sentence, and the link that leads to it. */
export interface NextStep {
  readonly text: Message;
  /** Null when there is nothing to do but wait. */
  readonly link: { readonly label: Message; readonly place: StepPlace } | null;
}

export interface Reader {
  readonly role: ActingRole;
  can(permission: Permission): boolean;
}

const steps = {
  prepare: "wave",
  waitOpening: "people",
  follow: "wave",
  invite: "invitations",
  remind: "schedule",
  feedback: "feedback",
  reply: "reply",
  close: "close",
  analyse: "results",
  publish: "publish",
  waitFeedback: null,
  waitReply: "feedback",
  waitPublishing: null,
  read: "results",
} as const;
type Step = keyof typeof steps;

/** What waits for this reader at one wave, or null. @param today YYYY-MM-DD */
function stepAt(wave: WaveLine, reader: Reader, today: string): Step | null {
  switch (wave.status) {
    case "draft":
      if (reader.can("wave.open")) return "prepare";
      return reader.can("people.edit") ? "waitOpening" : null;
    case "open":
      if (wave.closesOn !== null && wave.closesOn < today && reader.can("wave.close")) return "close";
      if (wave.next === "invite" && reader.can("invitations.send")) return "invite";
      if (wave.next === "remind" && reader.can("schedule.edit")) return "remind";
      return reader.can("response.read") ? "follow" : null;
    case "closed":
      if (wave.next === "feedback" && reader.can("feedback.edit"))
        return wave.waitsForPage ? "waitFeedback" : "feedback";
      if (wave.next === "reply" && reader.can("feedback.reply")) return "reply";
      if (wave.next === "reply" && reader.can("feedback.edit")) return "waitReply";
      if (wave.next === "publish" && !wave.imported && reader.can("wave.publish")) return "publish";
      if (canReadResults(reader.role, "closed")) return "analyse";
      if (reader.can("wave.publish")) return "publish";
      return reader.can("results.read") ? "waitPublishing" : null;
    case "published":
      return reader.can("results.read") ? "read" : null;
  }
}

/**
 * The next things to do of every programme, from its newest wave that the reader knows of and from those that still wait for
 * publication; a set-up when there is no programme.
 */
export function nextSteps(programmes: readonly ProgrammeLines[], reader: Reader, today: string): NextStep[] {
  if (programmes.length === 0 && reader.can("programme.edit"))
    return [stepOf("setUp", {}, { page: "new-programme" })];
  return programmes.flatMap(({ waves }) =>
    waitingWaves(waves).flatMap((wave) => {
      const step = stepAt(wave, reader, today);
      if (!step) return [];
      // Of a network that was brought in there is a map and no window.
      const page = wave.imported && steps[step] === "results" ? ("coalitions" as const) : steps[step];
      const place = page === null ? null : page === "people" ? { page } : { page, wave: wave.id };
      return [stepOf(step, { wave: wave.title }, place)];
    }),
  );
}

/** The newest wave, and before it those that are closed and of which nobody heard yet. */
function waitingWaves(waves: readonly WaveLine[]): WaveLine[] {
  const earlier = waves.slice(1).filter(({ status, imported }) => status === "closed" && !imported);
  return [...earlier.reverse(), ...waves.slice(0, 1)];
}

function stepOf(key: Step | "setUp", params: Message["params"], place: StepPlace | null): NextStep {
  return {
    text: message(`tenant.home.do.${key}`, params),
    link: place && { label: message(`tenant.home.to.${key}`, params), place },
  };
}
