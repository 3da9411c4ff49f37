import { message, type Message, type Reaction } from "@vensterbank/core";
import { axes, type Axis, type PerAxis, type ReactionLabel } from "@vensterbank/typology";
import { reactionName } from "../findings/words";
import { type ReleasedMovement } from "../release/released-change";
import { reactionPhrase } from "./reaction-phrase";

const high: Readonly<Record<Reaction, PerAxis<boolean>>> = {
  confused: { internal: false, external: false },
  introvert: { internal: true, external: false },
  extravert: { internal: false, external: true },
  binding: { internal: true, external: true },
};

/** Dynamics that the theory names (s2, section 3). */
const named = new Set(["confused introvert", "binding extravert"]);

export interface TransitionInput {
  readonly from: ReactionLabel;
  readonly to: ReactionLabel;
  readonly axes: PerAxis<ReleasedMovement>;
  /** Management changed in between, as far as the time axis tells. */
  readonly managementChanged: boolean;
}

/**
 * What the two labels say together, carefully. A possible transition needs a clear label on both sides and a movement
 * beyond noise on every axis between them; anything less is told for what it is. Null when there is nothing to say.
 */
export function transitionFinding({ from, to, axes: moves, managementChanged }: TransitionInput): Message[] {
  const [before, after] = [clear(from), clear(to)];
  if (before !== null && before === after)
    return [message("progress.transition.same", { reaction: reactionName(after) })];
  if (before !== null && after !== null && crossed(before, after).every((axis) => hasMoved(moves[axis]))) {
    const found = [
      message("progress.transition.possible", { from: reactionName(before), to: reactionName(after) }),
    ];
    const pair = `${before} ${after}`;
    if (named.has(pair)) found.push(message(`progress.transition.known.${before}-${after}`));
    if (pair === "binding extravert" && managementChanged)
      found.push(message("progress.transition.managementChanged"));
    return found;
  }
  if (from.kind === "none" || to.kind === "none") return [];
  if (sameStatement(from, to)) return [];
  return [message("progress.transition.notShown", { from: reactionPhrase(from), to: reactionPhrase(to) })];
}

function clear(label: ReactionLabel): Reaction | null {
  return label.kind === "clearly" ? label.reactions[0] : null;
}

function crossed(from: Reaction, to: Reaction): Axis[] {
  return axes.filter((axis) => high[from][axis] !== high[to][axis]);
}

function hasMoved(movement: ReleasedMovement): boolean {
  return movement.shown && movement.outcome === "moved";
}

/** The two reactions that a position stands between are named in order of probability, which noise may turn round. */
function sameStatement(from: ReactionLabel, to: ReactionLabel): boolean {
  const statement = (label: ReactionLabel) => {
    const about = "reactions" in label ? [...label.reactions].sort().join() : "";
    return `${label.kind} ${about} ${label.kind === "low-on-both" ? label.certainty : ""}`;
  };
  return statement(from) === statement(to);
}
