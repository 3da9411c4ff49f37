import {
  arcsOf,
  compressedRows,
  type CompressedRows,
  rowDegrees,
  rowSums,
  weightOf,
} from "../graph/compressed-rows";
import { constraint } from "../measures/constraint";
import { coreness } from "../measures/coreness";
import { cutStructure, partsWithout } from "../measures/cut-structure";
import { effectiveSize } from "../measures/effective-size";
import { harmonicCloseness } from "../measures/harmonic-closeness";
import { weightedBetweenness } from "../measures/weighted-betweenness";
import {
  type CoalitionsResult,
  type Coverage,
  type CutPoint,
  type NodePair,
  type NodeResult,
} from "../network-result";
import { veryLarge } from "../very-large";
import { type BrokerageFound } from "./brokerage-result";
import { type ScopeGraph } from "./scope-graph";

/** What is computed besides, by place in the graph. */
export interface NodeParts {
  readonly core: ReadonlySet<number> | null;
  readonly brokers: BrokerageFound["nodes"];
}

/** Figures of single nodes; all null below 80 % response. */
export function nodeResults(
  scope: ScopeGraph,
  { nodesWithheld }: Coverage,
  coalitions: CoalitionsResult,
  stability: ReadonlyMap<string, number>,
  { core, brokers }: NodeParts,
): NodeResult[] {
  const { nodes, graph, contacts, binary } = scope;
  const coalitionOf = new Map(
    coalitions.list.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const figures = nodesWithheld === null ? nodeFigures(scope) : null;
  return nodes.map((node, i): NodeResult => {
    const { id, kind, role, unitId, sector, responded } = node;
    const of = (values: ArrayLike<number | null> | null | undefined) => values?.[i] ?? null;
    return {
      id,
      kind,
      role,
      unitId,
      sector,
      responded,
      withheld: nodesWithheld,
      outdegree: responded ? of(figures?.outdegree) : null,
      indegree: of(figures?.indegree),
      degree: of(figures?.degree),
      strengthOut: responded ? of(figures?.strengthOut) : null,
      strengthIn: of(figures?.strengthIn),
      betweenness: of(figures?.betweenness),
      betweennessWeighted: of(figures?.betweennessWeighted),
      coreness: of(figures?.coreness),
      closeness: of(figures?.closeness),
      core: core === null ? null : core.has(i),
      brokerage: brokers[i],
      constraint: of(figures?.constraint),
      effectiveSize: of(figures?.effectiveSize),
      coalition: coalitionOf.get(id) ?? null,
      coalitionStability: stability.get(id) ?? null,
    };
  });

  function nodeFigures({ graph: { out } }: ScopeGraph) {
    const degree = rowDegrees(binary);
    return {
      outdegree: rowDegrees(out),
      indegree: rowDegrees(graph.in),
      degree,
      strengthOut: rowSums(out),
      strengthIn: rowSums(graph.in),
      betweenness: scope.betweenness(),
      betweennessWeighted: weightedBetweenness(strongerReports(scope), true, scope.sources),
      coreness: coreness(degree, [binary]),
      closeness: binary.n > veryLarge ? null : harmonicCloseness(binary),
      constraint: constraint(contacts),
      effectiveSize: effectiveSize(binary),
    };
  }
}

/** Contacts with the stronger of both reports: sums up to 8 would not divide 420. */
function strongerReports({ graph, contacts }: ScopeGraph): CompressedRows {
  return compressedRows(
    contacts.n,
    arcsOf(contacts).map(({ from, to }) => ({
      from,
      to,
      weight: Math.max(weightOf(graph.out, from, to), weightOf(graph.out, to, from)),
    })),
  );
}

/** Cut points with what would come loose, and bridges; null below 80 % response. */
export function cutResults(
  { nodes, binary }: ScopeGraph,
  { nodesWithheld }: Coverage,
): { cutPoints: CutPoint[] | null; bridges: NodePair[] | null } {
  if (nodesWithheld !== null) return { cutPoints: null, bridges: null };
  const { cutPoints, bridges } = cutStructure(binary);
  const ids = (indices: readonly number[]) => indices.map((index) => nodes[index].id);
  return {
    cutPoints: cutPoints.map((index) => ({
      id: nodes[index].id,
      loose: partsWithout(binary, index).slice(1).map(ids),
    })),
    bridges: bridges.map(([a, b]) => ({ a: nodes[a].id, b: nodes[b].id })),
  };
}
