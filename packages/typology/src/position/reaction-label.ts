import { type Reaction, reactions } from "@vensterbank/core";
import { type PerReaction } from "../axes";
import { type ReactionLabel } from "../wave-result";

/** Conventions of the presentation rule (methods 2.3). */
export const labelThresholds = { clearly: 0.9, leaning: 0.6 } as const;

const opposite: PerReaction<Reaction> = {
  confused: "binding",
  introvert: "extravert",
  extravert: "introvert",
  binding: "confused",
};

/** True when two reactions share no side of either axis. */
export function areOpposite(first: Reaction, second: Reaction): boolean {
  return opposite[first] === second;
}

/** Reactions from most to least probable; equal ones in their fixed order. */
export function ranked(probabilities: PerReaction<number>): Reaction[] {
  return [...reactions].sort((a, b) => probabilities[b] - probabilities[a]);
}

/** What may be said: clearly, leaning, between two neighbours, or undetermined between opposite corners. */
export function reactionLabel(quadrants: PerReaction<number>): ReactionLabel {
  const [first, second] = ranked(quadrants);
  const probability = quadrants[first];
  if (probability >= labelThresholds.clearly) return { kind: "clearly", reactions: [first], probability };
  if (probability >= labelThresholds.leaning) return { kind: "leaning", reactions: [first], probability };
  const kind = areOpposite(first, second) ? "undetermined" : "between";
  return { kind, reactions: [first, second], probability };
}

/** Whether two labels say the same, whatever the probability. */
export function sameLabel(a: ReactionLabel, b: ReactionLabel): boolean {
  const words = (label: ReactionLabel) => {
    if (label.kind === "none") return label.kind;
    if (label.kind === "low-on-both") return `${label.kind} ${label.certainty}`;
    return `${label.kind} ${label.reactions.join(" ")}`;
  };
  return words(a) === words(b);
}
