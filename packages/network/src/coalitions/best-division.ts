import { type Random, seededRandom } from "@vensterbank/core";
import { type CompressedRows } from "../graph/compressed-rows";
import { type LayeredGraph, singleLayer } from "./leiden/layered-graph";
import { leidenSearch, type LeidenSearch } from "./leiden/leiden";
import { qualityOf } from "./leiden/quality";
import { recombined } from "./leiden/recombined";

export interface BestDivision {
  readonly groups: Int32Array;
  readonly modularity: number;
  /** Share of restarts within 1e-9 of the best, and the worst of them; 0 when only combining them reached it. */
  readonly shareReachingBest: number;
  readonly worst: number;
  /** Every restart's division, for stability. */
  readonly runs: readonly Int32Array[];
}

/**
 * Leiden from many seeded starts; then from what the best of them have in common, and from the best itself until nothing is
 * found any more. The highest modularity is kept (the first of equals); null without ties.
 * @param contacts symmetric @param resolution γ of the modularity
 */
export function bestDivision(
  contacts: CompressedRows,
  restarts: number,
  seed: number,
  resolution = 1,
): BestDivision | null {
  return bestOf(singleLayer(contacts, resolution), restarts, seed);
}

/** So many of the best runs are combined. */
const combinedRuns = 3;

/** Iterations in a row that may bring nothing before a division counts as settled. */
const settledAfter = 10;

/** The same of any layered graph; null without ties or restarts. */
export function bestOf(graph: LayeredGraph, restarts: number, seed: number): BestDivision | null {
  if (graph.columns.length === 0 || restarts < 1) return null;
  const total = graph.weights.reduce((sum, weight) => sum + weight, 0);
  const random = seededRandom(seed);
  const search = leidenSearch(graph);
  const runs = Array.from({ length: restarts }, () => search(random));
  const values = runs.map((groups) => qualityOf(graph, groups) / total);
  const order = differentDivisions(values);
  const starts = [runs[order[0]]];
  if (order.length > 1) {
    const best = order.slice(0, combinedRuns).map((run) => runs[run]);
    starts.push(...recombined(graph, best, Math.ceil(restarts / 20), random));
  }
  const settled = starts
    .map((start) => goOn(graph, search, start, random))
    .reduce((known, one) => (one.quality > known.quality + graph.rounding ? one : known));
  const best = settled.quality / total;
  return {
    groups: settled.groups,
    modularity: best,
    shareReachingBest: values.filter((value) => value > best - 1e-9).length / restarts,
    worst: Math.min(...values),
    runs,
  };
}

/** Runs by quality, best first, one of each: restarts mostly meet in the same divisions. */
function differentDivisions(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[b] - values[a]);
  return order.filter((run, k) => k === 0 || values[run] < values[order[k - 1]] - 1e-12);
}

interface Settled {
  readonly groups: Int32Array;
  readonly quality: number;
}

/** Iterates from a division with new random numbers; a restart stops at the first iteration that brings nothing. */
function goOn(graph: LayeredGraph, search: LeidenSearch, start: Int32Array, random: Random): Settled {
  let best = { groups: start, quality: qualityOf(graph, start) };
  for (let idle = 0; idle < settledAfter; idle++) {
    const groups = search(random, 1, best.groups);
    const quality = qualityOf(graph, groups);
    if (quality <= best.quality + graph.rounding) continue;
    best = { groups, quality };
    idle = -1;
  }
  return best;
}
