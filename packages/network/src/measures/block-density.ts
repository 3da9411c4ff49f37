import { arcsOf } from "../graph/compressed-rows";
import { type RelationGraph } from "../graph/relation-graph";

export interface Block {
  readonly from: string;
  readonly to: string;
  readonly ties: number;
  /** Observed pairs from the one group to the other; in an undirected block every pair counts in both directions. */
  readonly possible: number;
  readonly density: number | null;
}

/**
 * Density from group to group (a block model image, Wasserman & Faust 1994, ch. 9), on observed pairs.
 * @param groups group of each node; null leaves the node out @returns all ordered pairs of groups, names ascending
 */
export function blockDensities(graph: RelationGraph, groups: readonly (string | null)[]): Block[] {
  const names = [...new Set(groups.filter((name) => name !== null))].sort();
  const place = new Map(names.map((name, index) => [name, index]));
  const group = groups.map((name) => (name === null ? -1 : (place.get(name) ?? -1)));
  const k = names.length;
  const all = new Float64Array(k);
  const answering = new Float64Array(k);
  group.forEach((g, node) => {
    if (g < 0) return;
    all[g]++;
    answering[g] += graph.answered[node];
  });
  const ties = new Float64Array(k * k);
  for (const { from, to } of arcsOf(graph.out))
    if (group[from] >= 0 && group[to] >= 0) ties[group[from] * k + group[to]]++;
  const pairs = (a: number, b: number, size: (g: number) => number) =>
    size(a) * (size(b) - (a === b ? 1 : 0));
  return names.flatMap((from, a) =>
    names.map((to, b) => {
      const possible = graph.directed
        ? answering[a] * (all[b] - (a === b ? 1 : 0))
        : pairs(a, b, (g) => all[g]) - pairs(a, b, (g) => all[g] - answering[g]);
      const count = ties[a * k + b];
      return { from, to, ties: count, possible, density: possible === 0 ? null : count / possible };
    }),
  );
}
