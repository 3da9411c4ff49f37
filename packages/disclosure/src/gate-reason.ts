import { type WithheldReason } from "./withhold";

/**
 * Why the gate withholds a group, in full: for logs and for the command line only. "Everybody answered alike" would itself
 * tell the answers, so readers get `spokenReason`.
 */
export const gateReasons = [
  "too-few-invited",
  "too-few-answers",
  /** Everybody gave the same answer to one of the variables. */
  "answers-alike",
  /** The mean lies at an end of the scale. */
  "extreme-answers",
  /** With what is released, a set of people below the threshold would follow exactly. */
  "follows-exactly",
  /** With what is released, a set of people below the threshold would be known too closely. */
  "follows-nearly",
  /** A group that is withheld for its answers would follow exactly. */
  "follows-withheld-group",
  /** Whether something follows could not be settled within the bounds of the search. */
  "search-too-large",
] as const;
export type GateReason = (typeof gateReasons)[number];

/** The reason that a reader may see: one of three, none of which tells of answers. */
export function spokenReason(reason: GateReason): WithheldReason {
  return reason === "too-few-invited" || reason === "too-few-answers" ? reason : "protects-another-group";
}
