import { type Arc, arcsOf, type CompressedRows, compressedRows, transposed } from "./compressed-rows";

/**
 * One relation of one wave on the nodes present in it. Directed: a row holds what its node reported. Undirected: both
 * rows of a pair hold its tie. `answered[i]` = 1 when node i reported; a directed pair is observed when its sender
 * answered, an undirected one when either end did.
 */
export interface RelationGraph {
  readonly n: number;
  readonly directed: boolean;
  readonly answered: Uint8Array;
  readonly out: CompressedRows;
  readonly in: CompressedRows;
}

/** @param arcs directed: each report; undirected: each pair once */
export function relationGraph(
  n: number,
  directed: boolean,
  answered: readonly boolean[],
  arcs: readonly Arc[],
): RelationGraph {
  const both = directed
    ? arcs
    : arcs.flatMap((arc) => [arc, { from: arc.to, to: arc.from, weight: arc.weight }]);
  const out = compressedRows(n, both);
  return {
    n,
    directed,
    answered: Uint8Array.from(answered, Number),
    out,
    in: directed ? transposed(out) : out,
  };
}

/** The same relation among some of its nodes, renumbered in the given order. */
export function inducedGraph(graph: RelationGraph, nodes: readonly number[]): RelationGraph {
  const place = new Int32Array(graph.n).fill(-1);
  nodes.forEach((node, index) => (place[node] = index));
  const arcs = arcsOf(graph.out)
    .filter(({ from, to }) => place[from] >= 0 && place[to] >= 0 && (graph.directed || from < to))
    .map(({ from, to, weight }) => ({ from: place[from], to: place[to], weight }));
  return relationGraph(
    nodes.length,
    graph.directed,
    nodes.map((node) => graph.answered[node] === 1),
    arcs,
  );
}

/** Ties: reports when directed, pairs when undirected. */
export function tieCount(graph: RelationGraph): number {
  return graph.directed ? graph.out.columns.length : graph.out.columns.length / 2;
}

export function weightSum(graph: RelationGraph): number {
  const sum = graph.out.weights.reduce((total, weight) => total + weight, 0);
  return graph.directed ? sum : sum / 2;
}

/** Every tie once, undirected ones with `from` < `to`. */
export function tiesOf(graph: RelationGraph): Arc[] {
  return graph.directed ? arcsOf(graph.out) : arcsOf(graph.out).filter(({ from, to }) => from < to);
}

export function answeredCount(graph: RelationGraph): number {
  return graph.answered.reduce((total, one) => total + one, 0);
}
