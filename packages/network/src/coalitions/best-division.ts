import { seededRandom } from "@vensterbank/core";
import { type CompressedRows } from "../graph/compressed-rows";
import { leiden, prepareForLeiden } from "./leiden";
import { modularity } from "./modularity";

export interface BestDivision {
  readonly groups: Int32Array;
  readonly modularity: number;
  /** Share of restarts within 1e-9 of the best, and the worst of them. */
  readonly shareReachingBest: number;
  readonly worst: number;
  /** Every restart's division, for stability. */
  readonly runs: readonly Int32Array[];
}

/** Leiden from many seeded starts, keeping the highest modularity (the first of equals); null without ties. */
export function bestDivision(contacts: CompressedRows, restarts: number, seed: number): BestDivision | null {
  if (contacts.columns.length === 0) return null;
  const prepared = prepareForLeiden(contacts);
  const random = seededRandom(seed);
  const runs = Array.from({ length: restarts }, () => leiden(prepared, random));
  const values = runs.map((groups) => modularity(contacts, groups) ?? 0);
  const best = Math.max(...values);
  return {
    groups: runs[values.findIndex((value) => value >= best - 1e-12)],
    modularity: best,
    shareReachingBest: values.filter((value) => value > best - 1e-9).length / restarts,
    worst: Math.min(...values),
    runs,
  };
}
