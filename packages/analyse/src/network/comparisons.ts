import { inducedGraph, qapCorrelation, tieTurnover, type GraphPair } from "@vensterbank/network";
import { type RelationWave } from "./network-folder";

const permutations = { draws: 5_000, seed: 11 };

/** Both relations on the nodes that are present in both, in the order of nodes.csv. */
function onCommonNodes(first: RelationWave, second: RelationWave): GraphPair & { readonly n: number } {
  const inFirst = new Map(first.nodes.map((row, index) => [row, index]));
  const inSecond = new Map(second.nodes.map((row, index) => [row, index]));
  const common = first.nodes.filter((row) => inSecond.has(row));
  const among = (wave: RelationWave, place: Map<number, number>) =>
    inducedGraph(
      wave.graph,
      common.map((row) => place.get(row) ?? -1),
    );
  return { n: common.length, first: among(first, inFirst), second: among(second, inSecond) };
}

function qap(pair: GraphPair, weighted: boolean) {
  const result = qapCorrelation(pair.first, pair.second, weighted, permutations.draws, permutations.seed);
  return {
    r: result.r,
    perm_mean: result.mean,
    perm_sd: result.sd,
    p_greater_equal: result.pGreaterEqual,
    p_less_equal: result.pLessEqual,
    perms: result.draws,
    seed: permutations.seed,
    pairs: result.pairs,
  };
}

/** `between_waves` of FORMAT 2, without the communities. */
export function waveComparison(first: RelationWave, second: RelationWave) {
  const pair = onCommonNodes(first, second);
  const turnover = tieTurnover(pair);
  const zeroFilled = tieTurnover({ first: allAnswered(pair.first), second: allAnswered(pair.second) });
  const binary = qap(pair, false);
  return {
    nodes_present_in_both: pair.n,
    nodes_joined: second.nodes.length - pair.n,
    nodes_left: first.nodes.length - pair.n,
    turnover: {
      n11: turnover.n11,
      n10_dissolved: turnover.n10,
      n01_created: turnover.n01,
      n00: turnover.n00,
      jaccard: turnover.jaccard,
      hamming: turnover.n10 + turnover.n01,
      hamming_share: turnover.hammingShare,
      persistence_rate: turnover.persistence,
      creation_rate: turnover.creation,
      observed_dyads: turnover.observedPairs,
    },
    weighted_jaccard: turnover.weightedJaccard,
    correlation_on_pairs_observed_in_both: binary.r,
    turnover_if_missing_counted_as_absent: {
      jaccard: zeroFilled.jaccard,
      hamming: zeroFilled.n10 + zeroFilled.n01,
      observed_dyads: zeroFilled.observedPairs,
    },
    qap_binary: binary,
  };
}

function allAnswered(graph: GraphPair["first"]): GraphPair["first"] {
  return { ...graph, answered: new Uint8Array(graph.n).fill(1) };
}

/** `between_relations` of FORMAT 2. */
export function relationComparison(first: RelationWave, second: RelationWave) {
  const pair = onCommonNodes(first, second);
  return { qap_binary: qap(pair, false), qap_weighted: qap(pair, true) };
}
