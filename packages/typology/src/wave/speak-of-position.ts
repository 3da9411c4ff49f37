import { type ReasonCode } from "../reason-code";
import { sameLabel } from "../position/reaction-label";
import { type Position, type ReactionLabel } from "../wave-result";

/** Conventions on response (methods 7). */
export const responseRules = {
  positionOnly: 0.4,
  tippingInHeadline: 0.6,
  teamPeople: 7,
  teamShare: 0.6,
} as const;

export interface SpeakingRules {
  /** Share of those invited that sent the questionnaire. */
  readonly responseRate: number;
  /** Fewest people with both scores for a type; none when left out. */
  readonly minPeople?: number;
  /** Smallest f for a type; none when left out. */
  readonly minShare?: number;
  /** What it is called when there are too few. */
  readonly tooFew?: ReasonCode;
  /** Little confusion in the group: low on both axes is then not the confused reaction. */
  readonly littleConfusion: boolean | null;
}

/** What the response allows to be said about a group. */
export function guidanceFor(responseRate: number): "position-only" | "tipping-point-in-headline" | "type" {
  if (responseRate < responseRules.positionOnly) return "position-only";
  return responseRate < responseRules.tippingInHeadline ? "tipping-point-in-headline" : "type";
}

/** The position with labels as the product words them: no type on low response, low on both named for what it is. */
export function speakOfPosition(position: Position, rules: SpeakingRules): Position {
  const speak = (label: ReactionLabel) => spoken(label, position, rules);
  const label = speak(position.label);
  const lower = { ...position.sensitivity.lower, label: speak(position.sensitivity.lower.label) };
  const higher = { ...position.sensitivity.higher, label: speak(position.sensitivity.higher.label) };
  const closeToTheLine = !sameLabel(label, lower.label) || !sameLabel(label, higher.label);
  return { ...position, label, sensitivity: { lower, higher, closeToTheLine } };
}

function spoken(label: ReactionLabel, { n, f }: Position, rules: SpeakingRules): ReactionLabel {
  if (label.kind === "none") return label;
  if (guidanceFor(rules.responseRate) === "position-only")
    return { kind: "none", reason: "response-below-40" };
  if (n < (rules.minPeople ?? 0) || (f ?? 0) < (rules.minShare ?? 0)) {
    return { kind: "none", reason: rules.tooFew ?? "too-few-answers" };
  }
  if (label.kind !== "clearly" && label.kind !== "leaning") return label;
  if (!rules.littleConfusion || label.reactions[0] !== "confused") return label;
  return { kind: "low-on-both", certainty: label.kind, probability: label.probability };
}
