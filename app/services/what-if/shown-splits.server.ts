import { type BudgetSplit } from "@vensterbank/network";
import { rounded } from "./shown-plan.server";

/** Divisions of the budget; where only whole percents may be shown, those that differ by one. Null when none is left to choose. */
export function shownSplits(splits: readonly BudgetSplit[], fine: boolean): readonly BudgetSplit[] | null {
  const found = splits
    .map((split) => ({
      ...split,
      insideGain: rounded(split.insideGain, fine),
      outsideGain: rounded(split.outsideGain, fine),
    }))
    .filter(
      (one, place, all) =>
        fine ||
        all.findIndex(
          (other) => other.insideGain === one.insideGain && other.outsideGain === one.outsideGain,
        ) === place,
    );
  return found.length < 2 ? null : found;
}
