import { type InsideRole, message, type Message } from "@vensterbank/core";
import { people } from "../findings/words";
import { type ReleasedPosition } from "../release/released-wave-result";
import { messageList } from "./message-list";

/** What the limits of a page of progress depend on. */
export interface ProgressLimitsInput {
  /** Shown waves, oldest first. */
  readonly waves: readonly {
    readonly title: string;
    readonly answered: number;
    readonly invited: number;
    readonly position: ReleasedPosition | null;
  }[];
  /** Roles about whose movement nothing may be said. */
  readonly hiddenRoles: readonly InsideRole[];
  /** Some comparison is not of the same people. */
  readonly unlinked: boolean;
}

/** A wave of which fewer answered is worth a sentence of its own. */
const wellAnswered = 0.8;

/** What these measurements cannot tell, most important first. */
export function progressLimits({ waves, hiddenRoles, unlinked }: ProgressLimitsInput): Message[] {
  const limits: Message[] = [];
  if (waves.length > 1) limits.push(message("progress.limit.cause"));
  if (waves.length === 2) limits.push(message("progress.limit.twoWaves"));
  const lowest = [...waves].sort((a, b) => a.answered / a.invited - b.answered / b.invited).at(0);
  if (lowest !== undefined && lowest.answered < wellAnswered * lowest.invited)
    limits.push(
      message("progress.limit.response", {
        wave: lowest.title,
        percent: Math.round((lowest.answered / lowest.invited) * 100),
      }),
    );
  const last = waves.at(-1);
  if (last?.position && isFragile(last.position))
    limits.push(message("progress.limit.fragile", { wave: last.title }));
  if (last?.position?.closeToTheLine)
    limits.push(message("progress.limit.closeToTheLine", { wave: last.title }));
  if (unlinked) limits.push(message("progress.limit.unlinked"));
  if (hiddenRoles.length > 0)
    limits.push(message("progress.limit.roles", { roles: messageList(hiddenRoles.map(people)) }));
  limits.push(message("progress.limit.validation"));
  return limits;
}

function isFragile({ tipping }: ReleasedPosition): boolean {
  return tipping.internal.fragile || tipping.external.fragile;
}
