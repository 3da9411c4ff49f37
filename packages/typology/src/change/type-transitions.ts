import { reactions } from "@vensterbank/core";
import { chiSquareUpperTail } from "@vensterbank/stats";
import { type PerAxis } from "../axes";
import { type Point } from "../position/point";
import { quadrantOf } from "../position/type-shares";
import { isReliable, reliableChangeIndex } from "./reliable-change";

export interface SymmetryTest {
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
}

/** How people moved between hard types; mostly measurement error (methods 3.5). */
export interface TypeTransitions {
  readonly n: number;
  /** Rows = first wave, in the order of the reactions. */
  readonly counts: readonly (readonly number[])[];
  readonly bowker: SymmetryTest;
  readonly kappa: number | null;
  readonly changed: number;
  /** Moved on an axis where the change exceeds measurement error; null when reliability is unknown. */
  readonly reliablyChanged: number | null;
}

/** @param sem2 of the first wave */
export function typeTransitions(
  pairs: readonly { readonly first: Point; readonly second: Point }[],
  cut: number,
  sem2: PerAxis<number | null>,
): TypeTransitions {
  const counts = reactions.map(() => reactions.map(() => 0));
  let changed = 0;
  let reliable = 0;
  for (const { first, second } of pairs) {
    const from = reactions.indexOf(quadrantOf(first, cut));
    const to = reactions.indexOf(quadrantOf(second, cut));
    counts[from][to] += 1;
    if (from === to) continue;
    changed += 1;
    const crossed = (["internal", "external"] as const).filter(
      (axis) => first[axis] >= cut !== second[axis] >= cut,
    );
    const proven = crossed.some((axis) => {
      const noise = sem2[axis];
      return !!noise && isReliable(reliableChangeIndex({ first: first[axis], second: second[axis] }, noise));
    });
    if (proven) reliable += 1;
  }
  const known = sem2.internal !== null && sem2.external !== null;
  return {
    n: pairs.length,
    counts,
    bowker: bowkerTest(counts),
    kappa: cohenKappa(counts, pairs.length),
    changed,
    reliablyChanged: known ? reliable : null,
  };
}

/** Symmetry of a square table (Bowker 1948); df = pairs of cells with counts. */
function bowkerTest(counts: readonly (readonly number[])[]): SymmetryTest {
  let chiSquare = 0;
  let df = 0;
  counts.forEach((row, i) => {
    for (let j = 0; j < i; j++) {
      const sum = row[j] + counts[j][i];
      if (sum === 0) continue;
      chiSquare += (row[j] - counts[j][i]) ** 2 / sum;
      df += 1;
    }
  });
  return df === 0
    ? { chiSquare: null, df: null, p: null }
    : { chiSquare, df, p: chiSquareUpperTail(chiSquare, df) };
}

function cohenKappa(counts: readonly (readonly number[])[], n: number): number | null {
  if (n === 0) return null;
  const total = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0);
  const expected =
    total(counts.map((row, i) => total(row) * total(counts.map((other) => other[i])))) / n ** 2;
  const observed = total(counts.map((row, i) => row[i])) / n;
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
