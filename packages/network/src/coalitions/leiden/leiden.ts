import { type Random } from "@vensterbank/core";
import { aggregate } from "./aggregate";
import { connectedParts } from "./connected-parts";
import { type LayeredGraph } from "./layered-graph";
import { moveNodes } from "./move-nodes";
import { qualityOf } from "./quality";
import { refine } from "./refine";
import { renumber } from "./renumber";
import { type Workspace, workspaceFor } from "./workspace";

const mostIterations = 20;

/** Something that is searched many times from different starts. */
export type LeidenSearch = (random: Random, iterations?: number, from?: Int32Array) => Int32Array;

/**
 * The Leiden algorithm (Traag, Waltman & van Eck 2019) on typed arrays: local moving with a queue, refinement, aggregation,
 * repeated from the division found until quality rises no further.
 * @returns a search: random numbers, most iterations (20) and a division to begin with (every node alone) → group of each
 * node, numbered from 0 in order of first appearance. Groups are connected. The same random numbers give the same division.
 */
export function leidenSearch(graph: LayeredGraph): LeidenSearch {
  const workspace = workspaceFor(graph);
  return (random, iterations = mostIterations, from) => {
    const groups = from?.slice() ?? Int32Array.from({ length: graph.n }, (_, i) => i);
    let quality = qualityOf(graph, groups);
    for (let i = 0; i < iterations; i++) {
      improve(graph, groups, random, workspace);
      const reached = qualityOf(graph, groups);
      if (reached <= quality + graph.rounding) break;
      quality = reached;
    }
    return connectedParts(graph, groups);
  };
}

/** One iteration: moves nodes, then groups of nodes, until every group is one node. Changes `groups`. */
function improve(graph: LayeredGraph, groups: Int32Array, random: Random, workspace: Workspace): void {
  const { n } = graph;
  const place = Int32Array.from({ length: n }, (_, i) => i);
  const parts = new Int32Array(n);
  const levelGroups = groups.slice();
  let level = graph;
  for (;;) {
    const left = moveNodes(level, levelGroups, random, workspace);
    for (let i = 0; i < n; i++) groups[i] = levelGroups[place[i]];
    if (left === level.n) break;
    const count = refine(level, levelGroups, parts, random, workspace);
    if (count === level.n) break;
    for (let i = 0; i < n; i++) place[i] = parts[place[i]];
    // A part lies within one group: any of its members tells which.
    for (let i = level.n - 1; i >= 0; i--) workspace.free[parts[i]] = levelGroups[i];
    levelGroups.set(workspace.free.subarray(0, count));
    level = aggregate(level, parts, count, workspace);
    renumber(levelGroups, count, workspace.free);
  }
  renumber(groups, n, workspace.free);
}
