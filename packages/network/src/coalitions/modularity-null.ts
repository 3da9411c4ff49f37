import { seededRandom } from "@vensterbank/core";
import { type CompressedRows } from "../graph/compressed-rows";
import { singleLayer } from "./leiden/layered-graph";
import { leidenSearch } from "./leiden/leiden";
import { qualityOf } from "./leiden/quality";
import { rewired } from "./rewired";

export interface ModularityNull {
  /** Best modularity of the unweighted contacts. */
  readonly q: number;
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  readonly z: number | null;
  /** (1 + rewirings with at least q) / (draws + 1). */
  readonly p: number;
  readonly draws: number;
  readonly seed: number;
}

/** After this many draws the test stops when p is clearly on one side of .05: the rest could hardly turn it. */
const firstDraws = 99;
const clearlyBelow = 0.015;
const clearlyAbove = 0.12;

/** Starts of the search for the best division of one network. */
export interface NullStarts {
  readonly observed: number;
  readonly rewired: number;
  /** Most rounds of one search; absent = until nothing improves. */
  readonly rounds?: number;
}

export const severalStarts: NullStarts = { observed: 20, rewired: 5 };

/**
 * Is the best division better than chance with the same degrees? Null below two ties.
 * @param mostDraws rewirings to draw
 * @param known modularity of a division of the unweighted contacts that was found before
 * @param starts how often each network is searched
 * @param sequential stop after 99 draws when the outcome is clear (Besag & Clifford 1991); `draws` tells how many it took
 */
export function modularityNull(
  contacts: CompressedRows,
  mostDraws: number,
  seed: number,
  {
    known = -1,
    sequential = false,
    starts = severalStarts,
  }: { readonly known?: number; readonly sequential?: boolean; readonly starts?: NullStarts } = {},
): ModularityNull | null {
  if (contacts.columns.length < 4) return null;
  const random = seededRandom(seed);
  const best = (graph: CompressedRows, restarts: number) => {
    const layered = singleLayer(graph, 1);
    const search = leidenSearch(layered);
    let highest = -graph.columns.length;
    for (let i = 0; i < restarts; i++)
      highest = Math.max(highest, qualityOf(layered, search(random, starts.rounds)));
    return highest / graph.columns.length;
  };
  const binary = { ...contacts, weights: new Float64Array(contacts.columns.length).fill(1) };
  const q = Math.max(known, best(binary, starts.observed));
  const drawn: number[] = [];
  const pOf = () => (1 + drawn.filter((value) => value >= q - 1e-12).length) / (drawn.length + 1);
  while (drawn.length < mostDraws) {
    drawn.push(best(rewired(binary, random), starts.rewired));
    if (sequential && drawn.length === firstDraws && (pOf() < clearlyBelow || pOf() > clearlyAbove)) break;
  }
  const draws = drawn.length;
  const values = Float64Array.from(drawn);
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws);
  const sd = spread < 1e-12 ? 0 : spread;
  values.sort();
  return {
    q,
    mean,
    sd,
    low: values[Math.floor(0.025 * (draws - 1))],
    high: values[Math.ceil(0.975 * (draws - 1))],
    z: sd === 0 ? null : (q - mean) / sd,
    p: pOf(),
    draws,
    seed,
  };
}

/** Conventions of methods 5: coalitions are told from chance when p < .05 and restarts agree on them. */
export function isDetectable(p: number, ambiguity: number): boolean {
  return p < 0.05 && ambiguity < 0.2;
}
