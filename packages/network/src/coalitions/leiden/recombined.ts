import { type Random } from "@vensterbank/core";
import { aggregate } from "./aggregate";
import { type LayeredGraph } from "./layered-graph";
import { leidenSearch } from "./leiden";
import { renumber } from "./renumber";
import { workspaceFor } from "./workspace";

/**
 * New divisions from good ones: nodes that all of them put together become one node, and that network is searched from
 * several starts (core groups, Ovelgönne & Geyer-Schulz 2012). @param divisions at least one
 */
export function recombined(
  graph: LayeredGraph,
  divisions: readonly Int32Array[],
  starts: number,
  random: Random,
): Int32Array[] {
  const cores = divisions.reduce(inCommon).slice();
  const count = renumber(cores, graph.n);
  const search = leidenSearch(aggregate(graph, cores, count, workspaceFor(graph)));
  return Array.from({ length: starts }, () => {
    const groups = search(random);
    return cores.map((core) => groups[core]);
  });
}

/** Together where both put together; numbered from 0. */
function inCommon(one: Int32Array, other: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return one.map((group, node) => {
    const both = group * one.length + other[node];
    const number = numbers.get(both) ?? numbers.size;
    numbers.set(both, number);
    return number;
  });
}
