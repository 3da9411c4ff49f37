import { message, type Message } from "@vensterbank/core";
import { type PerAxis, type ReactionLabel } from "@vensterbank/typology";
import { type ReleasedMovement } from "../release/released-change";
import { movementBrief } from "./movement-finding";
import { reactionPhrase } from "./reaction-phrase";
import { detectableMessage } from "./signed-points";

/** A wave by its title and what may be said of its reaction; null = nothing may be shown. */
export interface NamedReaction {
  readonly wave: string;
  readonly label: ReactionLabel | null;
}

/** The last step in one sentence, both axes: the headline of the page and the title of the two lines. */
export function stepHeadline(from: string, to: string, axes: PerAxis<ReleasedMovement>): Message {
  const internal = movementBrief(axes.internal);
  const external = movementBrief(axes.external);
  if (JSON.stringify(internal) === JSON.stringify(external))
    return message("progress.headline.both", { from, to, both: internal });
  const still = bothStill(axes);
  if (still !== null) return message("progress.headline.both", { from, to, both: still });
  return message("progress.headline", { from, to, internal, external });
}

/** Neither axis moved: said once, with the movement that would have been seen on either. */
function bothStill({ internal, external }: PerAxis<ReleasedMovement>): Message | null {
  if (!internal.shown || !external.shown) return null;
  if (internal.outcome !== "no-movement-shown" || external.outcome !== "no-movement-shown") return null;
  const [one, other] = [internal.mdc95, external.mdc95];
  if (one === null || other === null) return null;
  const unproven = [internal, external].some(
    ({ difference, mdc95 }) => mdc95 !== null && Math.abs(difference ?? 0) >= mdc95,
  );
  return message(unproven ? "progress.brief.not-beyond-chance" : "progress.brief.no-movement-shown", {
    detectable: detectableMessage(Math.max(one, other)),
  });
}

/** Where the path through the window begins and ends, as a title. @param waves oldest first, at least one */
export function pathHeadline(waves: readonly NamedReaction[]): Message {
  const told = waves.flatMap(({ wave, label }) => (label === null ? [] : [{ wave, label }]));
  const first = told.at(0);
  const last = told.at(-1);
  if (first === undefined || last === undefined) return message("progress.path.none");
  const end = reactionPhrase(last.label);
  if (first === last) return message("progress.path.one", { wave: last.wave, reaction: end });
  const begin = reactionPhrase(first.label);
  const params = { first: first.wave, last: last.wave, from: begin, to: end };
  return message(
    JSON.stringify(begin) === JSON.stringify(end) ? "progress.path.same" : "progress.path",
    params,
  );
}
