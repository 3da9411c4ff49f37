/** A measure that is compared on its own line, over all networks together. */
export interface ReferenceMeasure {
  readonly what: string;
  readonly peer: string;
  /** Keys under which it stands, wherever they are. */
  readonly keys: readonly string[];
  /** Parts of the document in which the same keys are another measure. */
  readonly elsewhere?: readonly string[];
}

/** Every measure of `network_NAME.json` that a formula settles; what stands under none of the keys is one line more. */
export const exactMeasures: readonly ReferenceMeasure[] = [
  {
    what: "density, on observed pairs",
    peer: "igraph",
    keys: ["n", "ties", "weight_sum", "observed_pairs", "density"],
    elsewhere: ["attributes", "missing", "brokerage"],
  },
  {
    what: "dyads and reciprocity, of both who answered",
    peer: "igraph, sna",
    keys: ["dyad_census", "reciprocity_arc", "reciprocity_dyad", "reciprocity_weighted"],
  },
  { what: "transitivity", peer: "igraph", keys: ["transitivity_global_undirected"] },
  {
    what: "components and isolates",
    peer: "igraph",
    keys: ["components_weak", "components_strong", "isolates_index0"],
  },
  {
    what: "degree and strength",
    peer: "igraph",
    keys: ["outdegree", "indegree", "degree_undirected", "strength_out", "strength_in"],
  },
  {
    what: "betweenness, unweighted",
    peer: "igraph",
    keys: [
      "betweenness_unweighted_directed",
      "betweenness_unweighted",
      "betweenness_undirected_union_unweighted",
    ],
  },
  { what: "betweenness, weighted", peer: "igraph", keys: ["betweenness_weighted_cost_420_over_w"] },
  {
    what: "centralisation of betweenness",
    peer: "igraph",
    keys: ["betweenness_freeman_centralization_undirected"],
  },
  { what: "harmonic closeness", peer: "igraph", keys: ["closeness_harmonic_directed_out"] },
  {
    what: "cut points, bridges, biconnected parts",
    peer: "igraph",
    keys: [
      "articulation_points_undirected_index0",
      "bridges_undirected_index0",
      "biconnected_component_sizes",
    ],
  },
  {
    what: "coreness",
    peer: "igraph",
    keys: ["coreness_undirected_union", "coreness_all_counting_both_arcs", "coreness_in", "coreness_out"],
  },
  {
    what: "constraint",
    peer: "igraph",
    keys: ["burt_constraint_igraph_unweighted", "burt_constraint_igraph_weighted"],
  },
  { what: "effective size", peer: "networkx", keys: ["effective_size_undirected_union_unweighted"] },
  {
    what: "E-I index: value, expectation, ends, rescaled, odds ratio",
    peer: "closed form",
    keys: ["EI_unweighted", "EI_weighted"],
  },
  { what: "block densities", peer: "igraph", keys: ["block_density"] },
  {
    what: "homophily: assortativity, modularity of groups, Coleman",
    peer: "igraph, closed form",
    keys: [
      "assortativity_nominal_igraph",
      "modularity_of_attribute_partition_undirected",
      "coleman_homophily_index",
    ],
  },
  { what: "brokerage, per node and in all", peer: "sna", keys: ["raw_nli", "raw_gli", "total"] },
  { what: "missing answers, reconstruction", peer: "closed form", keys: ["missing"] },
  {
    what: "turnover",
    peer: "closed form",
    keys: [
      "turnover",
      "weighted_jaccard",
      "turnover_if_missing_counted_as_absent",
      "nodes_present_in_both",
      "nodes_joined",
      "nodes_left",
    ],
  },
  {
    what: "correlation of relations and waves",
    peer: "sna",
    keys: ["correlation_on_pairs_observed_in_both", "qap_binary", "qap_weighted", "qap"],
  },
];

/** Values of chance: compared by their own error. */
export const drawnFigures: readonly (string | RegExp)[] = [
  /^EI_perm_/,
  /^p_/,
  /^perm/,
  "z",
  "p",
  "label_permutation",
  "modularity_null",
  "seed",
  "reps",
];

/** What depends on which of several equally good divisions was found: compared by quality. */
export const divisions = ["communities", "community_events", "community_match_hungarian_on_best_leiden"];

/** Keys that only one package gives, and core-periphery, which is compared by quality. */
export const peerOnly: readonly (string | RegExp)[] = [
  "versions",
  "why",
  "note",
  /^(exp|sd|z)_[ng]li$/,
  /agreement_with/,
  /networkx/,
  /^core_/,
  "mc_se_p",
  "roles",
  "sna",
];
