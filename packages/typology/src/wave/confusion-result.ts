import { type Answers } from "@vensterbank/core";
import { type ScoringRule } from "../scoring/scale-score";
import { type ScoringItem } from "../wave-data";
import { type ConfusionResult } from "../wave-result";
import { type FiniteGroup, meanEstimate } from "./mean-estimate";
import { scoresOf } from "./scored-respondents";

/** The confusion marker of a group; below the middle of its scale there is little confusion. */
export function confusionResult(
  items: readonly ScoringItem[],
  people: readonly { readonly answers: Answers }[],
  group?: FiniteGroup,
  rule?: ScoringRule,
): ConfusionResult {
  const estimate = meanEstimate(scoresOf(items, people, rule), group);
  const [first] = items;
  const little = !first || estimate.mean === null ? null : estimate.mean < (first.lo + first.hi) / 2;
  return { ...estimate, little };
}
