import { type RelationGraph } from "../graph/relation-graph";
import { type Measure, measured, type NullComparison, type WithheldReason, withheld } from "../measure";
import { groupFigures } from "../measures/group-figures";
import { nullComparison } from "../measures/null-comparison";
import { groupPermutation } from "../measures/permute-groups";
import { type EiMeasure, type HomophilyMeasures, type NetworkSettings } from "../network-result";
import { eiMeasure } from "./ei-measure";
import { permutationDraws } from "./network-settings";

/** How relations run within and across groups, each figure against the same shuffled groups. */
export interface GroupMeasures {
  readonly ei: EiMeasure;
  readonly homophily: HomophilyMeasures;
  /** What chance gives for the density from one group to another; null where it was not looked at. */
  densityByChance(from: string, to: string): NullComparison | null;
}

/** Densities of more groups than this are not set against chance: nobody reads so many. */
const mostBlocks = 12;

/** @param groups group of each node of a directed relation among people inside */
export function groupMeasures(
  graph: RelationGraph,
  groups: readonly string[],
  settings: NetworkSettings,
  withheldFor: WithheldReason | null,
): GroupMeasures {
  const permutation = groupPermutation(graph, groups);
  const { names, sizes, observed } = permutation;
  const reason =
    withheldFor ?? (names.length < 2 ? "one-group" : graph.out.columns.length === 0 ? "no-ties" : null);
  if (reason !== null) return nothing(reason, names, eiMeasure(graph, groups, settings, reason));
  const k = names.length;
  const withBlocks = k <= mostBlocks;
  const own = groupFigures(observed, sizes, withBlocks);
  const draws = permutationDraws(graph.n + graph.out.columns.length + k * k, settings);
  const { seed } = settings;
  const column = () => new Float64Array(draws);
  const [ei, odds, mixing] = [column(), column(), column()];
  const coleman = names.map(column);
  const density = Array.from(own.density, column);
  permutation.permute(draws, seed, (counts, draw) => {
    const drawn = groupFigures(counts, sizes, withBlocks);
    ei[draw] = drawn.ei;
    odds[draw] = drawn.oddsRatio;
    mixing[draw] = drawn.assortativity;
    coleman.forEach((values, group) => (values[draw] = drawn.coleman[group]));
    density.forEach((values, block) => (values[draw] = drawn.density[block]));
  });
  const against = (value: number, values: Float64Array) =>
    nullComparison(value, { null: "label-permutation", values, seed });
  const figure = (value: number, values: Float64Array): Measure =>
    Number.isNaN(value) ? withheld("no-variance") : measured(value, against(value, values));
  return {
    ei: eiMeasure(graph, groups, settings, null, against(own.ei, ei)),
    homophily: {
      oddsRatio: figure(own.oddsRatio, odds),
      assortativity: figure(own.assortativity, mixing),
      groups: names.map((group, code) => ({
        group,
        coleman:
          sizes[code] < 2 || !Number.isNaN(own.coleman[code])
            ? figure(own.coleman[code], coleman[code])
            : withheld("no-ties"),
      })),
    },
    densityByChance(from, to) {
      const block = names.indexOf(from) * k + names.indexOf(to);
      const known = names.includes(from) && names.includes(to) && block < density.length;
      return known && !Number.isNaN(own.density[block]) ? against(own.density[block], density[block]) : null;
    },
  };
}

function nothing(reason: WithheldReason, names: readonly string[], ei: EiMeasure): GroupMeasures {
  return {
    ei,
    homophily: {
      oddsRatio: withheld(reason),
      assortativity: withheld(reason),
      groups: names.map((group) => ({ group, coleman: withheld(reason) })),
    },
    densityByChance: () => null,
  };
}
