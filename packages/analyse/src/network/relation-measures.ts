import {
  betweenness,
  coreness,
  type CorePattern,
  corePeriphery,
  connectedComponents,
  constraint,
  contactGraph,
  cutStructure,
  density,
  dyadCensus,
  effectiveSize,
  freemanCentralization,
  harmonicCloseness,
  isolatesOf,
  observedPairs,
  reciprocity,
  rowDegrees,
  rowSums,
  strongComponentSizes,
  tieCount,
  transitivity,
  weightedBetweenness,
  weightSum,
  type CompressedRows,
} from "@vensterbank/network";
import { type RelationWave } from "./network-folder";

const coreStarts = 150;
const coreSeed = 3;

/** Spreads values of the present nodes over all rows of nodes.csv; absent rows are null. */
export function overAllRows<T>(size: number, nodes: readonly number[], values: ArrayLike<T>): (T | null)[] {
  const rows = new Array<T | null>(size).fill(null);
  nodes.forEach((row, index) => (rows[row] = values[index]));
  return rows;
}

/** The measures of FORMAT 2 that need nothing but the relation itself. */
export function relationMeasures({ graph, nodes }: RelationWave, size: number): Record<string, unknown> {
  const { directed, out, answered } = graph;
  const contacts = contactGraph(graph);
  const binary: CompressedRows = { ...contacts, weights: new Float64Array(contacts.columns.length).fill(1) };
  const vector = <T>(values: ArrayLike<T>) => overAllRows(size, nodes, values);
  const ofSenders = <T>(values: readonly T[]) =>
    vector(directed ? values.map((value, i) => (answered[i] ? value : null)) : values);
  const rows = (list: readonly number[]) => list.map((index) => nodes[index]);
  const unionBetweenness = betweenness(binary, true);
  const cuts = cutStructure(binary);
  const degrees = rowDegrees(binary);
  const core = (pattern: CorePattern) => {
    const found = corePeriphery(binary, answered, pattern, coreStarts, coreSeed);
    return {
      correlation: found?.correlation ?? null,
      core_size: found?.core.length ?? null,
      core_index0: found && rows(found.core),
      method: found?.method ?? null,
    };
  };
  return {
    n: graph.n,
    ties: tieCount(graph),
    weight_sum: weightSum(graph),
    observed_pairs: observedPairs(graph),
    density: density(graph),
    ...(directed ? directedCounts(graph) : {}),
    transitivity_global_undirected: transitivity(binary),
    components_weak: connectedComponents(binary).map((part) => part.length),
    ...(directed ? { components_strong: strongComponentSizes(out) } : {}),
    isolates_index0: rows(isolatesOf(binary)),
    outdegree: directed ? ofSenders(rowDegrees(out)) : null,
    indegree: directed ? vector(rowDegrees(graph.in)) : null,
    degree_undirected: vector(degrees),
    strength_out: ofSenders(rowSums(out)),
    strength_in: vector(rowSums(graph.in)),
    [directed ? "betweenness_unweighted_directed" : "betweenness_unweighted"]: vector(
      betweenness(out, !directed),
    ),
    ...weighted(out, directed, vector),
    betweenness_undirected_union_unweighted: vector(unionBetweenness),
    betweenness_freeman_centralization_undirected: freemanCentralization(unionBetweenness),
    closeness_harmonic_directed_out: ofSenders(harmonicCloseness(out)),
    articulation_points_undirected_index0: rows(cuts.cutPoints),
    bridges_undirected_index0: cuts.bridges.map(rows),
    biconnected_component_sizes: cuts.biconnected.map((part) => part.length).sort((a, b) => b - a),
    coreness_undirected_union: vector(coreness(degrees, [binary])),
    ...(directed ? directedCores(graph, vector) : {}),
    burt_constraint_igraph_unweighted: vector(constraint(directed ? reportCounts(graph) : binary)),
    burt_constraint_igraph_weighted: vector(constraint(contacts)),
    effective_size_undirected_union_unweighted: vector(effectiveSize(binary)),
    core_periphery_borgatti_everett_undirected_union: { or: core("or"), ignore: core("ignore") },
    directed,
  };
}

function directedCounts(graph: RelationWave["graph"]) {
  const dyads = dyadCensus(graph);
  const { arcs, dyads: pairs, weighted } = reciprocity(dyads);
  return {
    dyad_census: { mutual: dyads.mutual, asymmetric: dyads.asymmetric, null: dyads.null },
    reciprocity_arc: arcs,
    reciprocity_dyad: pairs,
    reciprocity_weighted: weighted,
  };
}

function directedCores(graph: RelationWave["graph"], vector: (values: number[]) => (number | null)[]) {
  const sent = rowDegrees(graph.out);
  const received = rowDegrees(graph.in);
  return {
    coreness_in: vector(coreness(received, [graph.out])),
    coreness_out: vector(coreness(sent, [graph.in])),
    coreness_all_counting_both_arcs: vector(
      coreness(
        sent.map((count, i) => count + received[i]),
        [graph.out, graph.in],
      ),
    ),
  };
}

/** Contacts whose weight is the number of reports, 1 or 2. */
function reportCounts(graph: RelationWave["graph"]): CompressedRows {
  const unweighted = {
    ...graph,
    out: { ...graph.out, weights: new Float64Array(graph.out.columns.length).fill(1) },
  };
  return contactGraph(unweighted);
}

/** Undefined for strengths that do not divide 420: shortest paths would then hang on how fractions are rounded. */
function weighted(
  out: CompressedRows,
  directed: boolean,
  vector: (values: ArrayLike<number>) => (number | null)[],
): Record<string, unknown> {
  const key = "betweenness_weighted_cost_420_over_w";
  if (out.weights.every((weight) => Number.isInteger(420 / weight)))
    return { [key]: vector(weightedBetweenness(out, !directed)) };
  return { [key]: null, why: { [key]: "a weight does not divide 420" } };
}
