import {
  blockDensities,
  brokerage,
  brokerageRoles,
  colemanHomophily,
  eiIndex,
  groupModularity,
  groupSizes,
  nominalAssortativity,
  permuteEi,
} from "@vensterbank/network";
import { type NetworkFolder, type RelationWave } from "./network-folder";
import { overAllRows } from "./relation-measures";

const eiPermutations = { draws: 20_000, seed: 7 };
const brokeragePermutations = { draws: 5_000, seed: 5 };

/** `attributes.ATTR` of FORMAT 2. */
export function attributeMeasures({ graph, nodes }: RelationWave, folder: NetworkFolder, attribute: string) {
  const groups = nodes.map((row) => folder.attributes[row][attribute]);
  const ei = (weighted: boolean) => {
    const index = eiIndex(graph, groups, weighted);
    const shuffled = permuteEi(graph, groups, weighted, eiPermutations.draws, eiPermutations.seed);
    const standing = shuffled !== null && shuffled.sd > 1e-12 && index.ei !== null;
    return {
      ties_internal: index.within,
      ties_external: index.across,
      EI: index.ei,
      EI_expected_exact: index.expected,
      EI_min_given_ties_and_group_sizes: index.lowest,
      EI_max_given_ties_and_group_sizes: index.highest,
      EI_rescaled: index.rescaled,
      EI_perm_mean: shuffled?.mean ?? null,
      EI_perm_sd: shuffled?.sd ?? null,
      z: standing && index.ei !== null ? (index.ei - shuffled.mean) / shuffled.sd : null,
      p_lower: shuffled?.pLower ?? null,
      p_upper: shuffled?.pUpper ?? null,
      p_two_sided: shuffled?.pTwoSided ?? null,
      perms: shuffled?.draws ?? 0,
      seed: eiPermutations.seed,
      group_sizes: Object.fromEntries(groupSizes(groups)),
      odds_ratio_within_vs_between: index.oddsRatio,
    };
  };
  return {
    EI_unweighted: ei(false),
    EI_weighted: ei(true),
    block_density: Object.fromEntries(
      blockDensities(graph, groups).map(({ from, to, ties, possible, density }) => [
        `${from}->${to}`,
        { ties, possible, density },
      ]),
    ),
    assortativity_nominal_igraph: nominalAssortativity(graph, groups),
    modularity_of_attribute_partition_undirected: groupModularity(graph, groups),
    coleman_homophily_index: Object.fromEntries(colemanHomophily(graph, groups)),
  };
}

/** One entry of `brokerage` of FORMAT 2. */
export function brokerageOf(
  { graph, nodes, relation, wave }: RelationWave,
  folder: NetworkFolder,
  attribute: string,
) {
  const groups = nodes.map((row) => folder.attributes[row][attribute]);
  const classes = [...new Set(groups)];
  const { draws, seed } = brokeragePermutations;
  const result = brokerage(graph, groups, draws, seed);
  const seen = result.nodes.map((counts, i) => (graph.directed && !graph.answered[i] ? null : counts));
  return {
    relation,
    wave,
    attribute,
    classes,
    n: classes.map((name) => groups.filter((group) => group === name).length),
    columns: brokerageRoles,
    raw_nli: overAllRows(folder.size, nodes, seen),
    raw_gli: result.totals,
    label_permutation: {
      perms: draws,
      seed,
      total: result.totals,
      mean: result.permutation.mean,
      sd: result.permutation.sd,
      p_ge: result.permutation.p,
    },
  };
}
