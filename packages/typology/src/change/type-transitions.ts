import { reactions } from "@vensterbank/core";
import { bowkerTest, cohenKappa, stuartMaxwellTest, type TableTest } from "@vensterbank/stats";
import { type PerAxis } from "../axes";
import { type Point } from "../position/point";
import { quadrantOf } from "../position/type-shares";
import { isReliable, reliableChangeIndex } from "./reliable-change";

/** How people moved between hard types; mostly measurement error (methods 3.5). */
export interface TypeTransitions {
  readonly n: number;
  /** Rows = first wave, in the order of the reactions. */
  readonly counts: readonly (readonly number[])[];
  readonly bowker: TableTest;
  readonly stuartMaxwell: TableTest;
  readonly kappa: number | null;
  readonly changed: number;
  /** Moved, with a change beyond measurement error on every axis that was crossed; null when reliability is unknown. */
  readonly reliablyChanged: number | null;
}

/** @param sem2 squared standard error of measurement of persons (`linkedSem2`) */
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
    const proven = crossed.every((axis) => {
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
    stuartMaxwell: stuartMaxwellTest(counts),
    kappa: cohenKappa(counts),
    changed,
    reliablyChanged: known ? reliable : null,
  };
}
