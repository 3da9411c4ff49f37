import { mean } from "@vensterbank/stats";
import { type Composition } from "../change-result";
import { type Pair } from "./paired-difference";

/**
 * Splits an unpaired difference into the change of those who stayed and the effect of who joined and left (methods 3.2).
 * @param pairs people with both scores @param first all scores of the first wave @param second all of the second
 * @returns null without stayers
 */
export function composeChange(
  pairs: readonly Pair[],
  first: readonly number[],
  second: readonly number[],
): Composition | null {
  const stayed1 = mean(pairs.map((pair) => pair.first));
  const stayed2 = mean(pairs.map((pair) => pair.second));
  const all1 = mean(first);
  const all2 = mean(second);
  if (stayed1 === null || stayed2 === null || all1 === null || all2 === null) return null;
  return {
    stayers: stayed2 - stayed1,
    joiners: all2 - stayed2,
    leavers: stayed1 - all1,
    nStayers: pairs.length,
    nJoiners: second.length - pairs.length,
    nLeavers: first.length - pairs.length,
  };
}
