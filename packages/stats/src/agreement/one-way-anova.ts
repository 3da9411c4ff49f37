import { mean } from "../descriptive/mean";
import { fisherFUpperTail } from "../distribution/fisher-f";

/** Between and within groups of one score (Bliese 2000). Undefined figures are null. */
export interface OneWayAnova {
  readonly n: number;
  readonly groups: number;
  /** [N − Σn_g²/N]/(G − 1) */
  readonly effectiveGroupSize: number | null;
  readonly betweenMeanSquare: number | null;
  readonly withinMeanSquare: number | null;
  readonly f: number | null;
  readonly p: number | null;
  /** ICC(1) with the effective group size; as computed, may be negative. */
  readonly icc1: number | null;
  readonly icc2: number | null;
}

/** One-way analysis of variance. @param groups values per group, groups without values left out by the caller */
export function oneWayAnova(groups: readonly (readonly number[])[]): OneWayAnova {
  const all = groups.flat();
  const n = all.length;
  const df1 = groups.length - 1;
  const df2 = n - groups.length;
  const grand = mean(all) ?? 0;
  let between = 0;
  let within = 0;
  for (const group of groups) {
    // Equal values: their own mean is exact, so that no rounding error passes for spread.
    const centre = group.every((x) => x === group[0]) ? group[0] : (mean(group) ?? 0);
    between += group.length * (centre - grand) ** 2;
    for (const x of group) within += (x - centre) ** 2;
  }
  const betweenMeanSquare = df1 > 0 ? between / df1 : null;
  const withinMeanSquare = df2 > 0 ? within / df2 : null;
  const size = df1 > 0 ? (n - groups.reduce((sum, group) => sum + group.length ** 2, 0) / n) / df1 : null;
  const sizes = { n, groups: groups.length, effectiveGroupSize: size, betweenMeanSquare, withinMeanSquare };
  if (betweenMeanSquare === null || !withinMeanSquare || size === null) {
    return { ...sizes, f: null, p: null, icc1: null, icc2: null };
  }
  const f = betweenMeanSquare / withinMeanSquare;
  return {
    ...sizes,
    f,
    p: fisherFUpperTail(f, df1, df2),
    icc1: (betweenMeanSquare - withinMeanSquare) / (betweenMeanSquare + (size - 1) * withinMeanSquare),
    icc2: betweenMeanSquare > 0 ? (betweenMeanSquare - withinMeanSquare) / betweenMeanSquare : null,
  };
}
