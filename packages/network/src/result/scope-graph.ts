import { type CompressedRows } from "../graph/compressed-rows";
import { contactGraph } from "../graph/contact-graph";
import { inducedGraph, relationGraph, type RelationGraph } from "../graph/relation-graph";
import { strongestTies } from "../graph/strongest-ties";
import { betweenness } from "../measures/betweenness";
import { pivots } from "../measures/pivots";
import { type NetworkScope } from "../network-result";
import { type WaveNetwork, type WaveNode } from "../wave-network";

const pivotSeed = 20_070_101;

/** One scope of one wave as a graph; `nodes[k]` is graph node k, ids ascending. */
export interface ScopeGraph {
  readonly nodes: readonly WaveNode[];
  readonly graph: RelationGraph;
  /** Contacts by either report, weight = sum of the reports. */
  readonly contacts: CompressedRows;
  /** The same, weight 1. */
  readonly binary: CompressedRows;
  /** Where shortest paths are looked for from. */
  readonly sources: Int32Array;
  /** Betweenness on contacts, computed at the first use: several measures stand on it, and it is the slowest. */
  betweenness(): Float64Array;
}

export function nodesById(network: WaveNetwork): WaveNode[] {
  return [...network.nodes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export function scopeGraph(network: WaveNetwork, scope: NetworkScope): ScopeGraph {
  const nodes = nodesById(network);
  const place = new Map(nodes.map((node, index) => [node.id, index]));
  const arcs = strongestTies(network, scope).map(({ from, to, strength }) => ({
    from: place.get(from) ?? -1,
    to: place.get(to) ?? -1,
    weight: strength,
  }));
  return withContacts(
    nodes,
    relationGraph(
      nodes.length,
      true,
      nodes.map((node) => node.responded),
      arcs,
    ),
  );
}

/** The same among people inside. */
export function insideOf({ nodes, graph }: ScopeGraph): ScopeGraph {
  const inside = nodes.flatMap((node, index) => (node.kind === "person" ? [index] : []));
  return withContacts(
    inside.map((index) => nodes[index]),
    inducedGraph(graph, inside),
  );
}

function withContacts(nodes: readonly WaveNode[], graph: RelationGraph): ScopeGraph {
  const contacts = contactGraph(graph);
  const binary = { ...contacts, weights: new Float64Array(contacts.columns.length).fill(1) };
  const sources = pivots(nodes.length, pivotSeed);
  let known: Float64Array | undefined;
  return {
    nodes,
    graph,
    contacts,
    binary,
    sources,
    betweenness: () => (known ??= betweenness(binary, true, sources)),
  };
}
