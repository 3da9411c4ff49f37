import {
  answeredCount,
  contactGraph,
  dyadCensus,
  observedPairs,
  reciprocity,
  reconstruction,
  tieCount,
} from "@vensterbank/network";
import { type RelationWave } from "./network-folder";

/** `missing` of FORMAT 2, with the value that counts silence as "no" for contrast. */
export function missingMeasures({ graph, nodes }: RelationWave) {
  const { n, directed } = graph;
  const answered = answeredCount(graph);
  const allPairs = n * (n - 1);
  const pairs = observedPairs(graph);
  const edges = contactGraph(graph).columns.length / 2;
  const orderedTies = directed ? tieCount(graph) : 2 * edges;
  const orderedPairs = directed ? pairs : 2 * pairs;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const common = {
    nonrespondents_index0: nodes.filter((_, index) => !graph.answered[index]),
    response_rate: share(answered, n),
    observed_ordered_pairs: orderedPairs,
    ties_observed: orderedTies,
    density_available: share(orderedTies, orderedPairs),
    density_if_missing_counted_as_absent: share(orderedTies, allPairs),
  };
  if (!directed) return { ...common, observed_unordered_pairs: pairs, edges_observed: edges };
  const dyads = dyadCensus(graph);
  const filled = reconstruction(graph);
  const bothAnswered = (answered * (answered - 1)) / 2;
  const oneAnswered = answered * (n - answered);
  const reportsOnSilent = tieCount(graph) - 2 * dyads.mutual - dyads.asymmetric;
  return {
    ...common,
    pairs_both_reports: bothAnswered,
    mutual: dyads.mutual,
    asymmetric: dyads.asymmetric,
    reciprocity_arc_both_observed: reciprocity(dyads).arcs,
    reconstruction_Stork_Richards: {
      ties: filled.ties,
      density: share(filled.ties, allPairs),
      pairs_known: filled.pairsKnown,
      density_of_known_pairs: filled.densityOfKnownPairs,
    },
    undirected_union_of_available_reports: {
      edges,
      pairs_with_any_report: bothAnswered + oneAnswered,
      density: share(edges, bothAnswered + oneAnswered),
    },
    undirected_both_reports_needed_else_single_report: { edges: dyads.mutual + reportsOnSilent },
  };
}
