import { correlationMatrix } from "../descriptive/correlation-matrix";
import { mean } from "../descriptive/mean";
import { type Matrix } from "../linear/matrix";

/**
 * Heterotrait-monotrait ratio of two scales (Henseler, Ringle & Sarstedt 2015): mean correlation between their items over
 * the geometric mean of the mean correlations within. Near 1: the scales measure the same.
 * @param first, second complete cases of the same people in the same order, keyed; at least two items each
 * @returns null without variance in an item, or when items of a scale do not correlate positively on average
 */
export function heterotraitMonotrait(first: Matrix, second: Matrix): number | null {
  if (first.length !== second.length)
    throw new RangeError("heterotraitMonotrait needs the same people twice");
  const items = first[0]?.length ?? 0;
  const both = correlationMatrix(first.map((row, i) => [...row, ...second[i]]));
  if (!both) return null;
  const pairs = (chosen: (i: number, j: number) => boolean) =>
    mean(both.correlations.flatMap((row, i) => row.filter((_, j) => j < i && chosen(i, j))));
  const between = pairs((i, j) => i >= items && j < items);
  const withinFirst = pairs((i) => i < items);
  const withinSecond = pairs((_, j) => j >= items);
  if (between === null || withinFirst === null || withinSecond === null) return null;
  if (withinFirst <= 0 || withinSecond <= 0) return null;
  return between / Math.sqrt(withinFirst * withinSecond);
}
