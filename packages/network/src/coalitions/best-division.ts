import { seededRandom } from "@vensterbank/core";
import { type CompressedRows } from "../graph/compressed-rows";
import { type LayeredGraph, singleLayer } from "./leiden/layered-graph";
import { leidenSearch } from "./leiden/leiden";
import { qualityOf } from "./leiden/quality";

export interface BestDivision {
  readonly groups: Int32Array;
  readonly modularity: number;
  /** Share of restarts within 1e-9 of the best, and the worst of them. */
  readonly shareReachingBest: number;
  readonly worst: number;
  /** Every restart's division, for stability. */
  readonly runs: readonly Int32Array[];
}

/**
 * Leiden from many seeded starts, keeping the highest modularity (the first of equals); null without ties.
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

/** The same of any layered graph; null without ties or restarts. */
export function bestOf(graph: LayeredGraph, restarts: number, seed: number): BestDivision | null {
  if (graph.columns.length === 0 || restarts < 1) return null;
  const total = graph.weights.reduce((sum, weight) => sum + weight, 0);
  const random = seededRandom(seed);
  const search = leidenSearch(graph);
  const runs = Array.from({ length: restarts }, () => search(random));
  const values = runs.map((groups) => qualityOf(graph, groups) / total);
  const best = Math.max(...values);
  return {
    groups: runs[values.findIndex((value) => value >= best - 1e-12)],
    modularity: best,
    shareReachingBest: values.filter((value) => value > best - 1e-9).length / restarts,
    worst: Math.min(...values),
    runs,
  };
}
