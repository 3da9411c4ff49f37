import type { ParticipationStatus } from "@vensterbank/db";

const ended = { invited: "withdrawn", submitted: "ended", "opted-out": "opted-out-ended" } as const;

type WithLinks = keyof typeof ended;
type WithoutLinks = (typeof ended)[WithLinks];

/** What somebody becomes whose links a coordinator ends: the three look the same in every list. */
export function withEndedLinks(status: WithLinks): WithoutLinks {
  return ended[status];
}

/**
 * What they are again when they are given another link. Were it the same for all, whoever ends links and makes others would
 * see from where these lead who had answered, and who had opted out.
 */
export function withNewLinks(status: ParticipationStatus): ParticipationStatus {
  const names: readonly WithLinks[] = ["invited", "submitted", "opted-out"];
  return names.find((name) => ended[name] === status) ?? status;
}

/** The links were ended, whatever was done with them before: these look the same (trust 1.5). */
export function isWithdrawn(status: ParticipationStatus): status is WithoutLinks {
  return status !== withNewLinks(status);
}
