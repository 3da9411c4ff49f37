import { type TieLevel, tieLevels } from "@vensterbank/core";
import { type Measure, withBand, withheld } from "../measure";
import { type Coverage, type LevelsResult, type NetworkSettings } from "../network-result";
import { type WaveNetwork } from "../wave-network";
import { borderMeasures } from "./border-measures";
import { qapMeasure } from "./qap-measure";
import { removalSensitivity } from "./removal-sensitivity";
import { scopeGraph } from "./scope-graph";

/** Relations about a case or about how to work, and relations about policy. */
const operational: readonly TieLevel[] = ["case", "practice"];
const strategic: readonly TieLevel[] = ["strategic"];

/** What crosses the border at which level, and whether the same people tell about several levels. */
export function levelsResult(
  network: WaveNetwork,
  coverage: Coverage,
  settings: NetworkSettings,
): LevelsResult {
  const asked = tieLevels.filter((level) => network.levels.includes(level));
  const across = (levels: readonly TieLevel[]): Measure => {
    const some = asked.filter((level) => levels.includes(level));
    if (some.length === 0) return withheld("level-not-asked");
    const ties = network.ties.filter(({ level }) => some.includes(level));
    const graph = scopeGraph({ ...network, levels: some, ties }, "combined");
    const { bands } = removalSensitivity(graph, coverage, settings, false);
    return withBand(borderMeasures(graph, coverage).shareOfPairs, bands.get("shareOfPairs"));
  };
  return {
    operationalAcross: across(operational),
    strategicAcross: across(strategic),
    correlations: asked.flatMap((one, index) =>
      asked.slice(index + 1).map((other) => ({
        levels: [one, other] as const,
        correlation:
          coverage.blocksWithheld === null
            ? qapMeasure(scopeGraph(network, one), scopeGraph(network, other), settings)
            : withheld(coverage.blocksWithheld),
        ...overlapOf(network, one, other),
      })),
    ),
  };
}

/** Reports among people inside at one of the levels, and at both. */
function overlapOf({ nodes, ties }: WaveNetwork, one: TieLevel, other: TieLevel) {
  const inside = new Set(nodes.flatMap(({ id, kind }) => (kind === "person" ? [id] : [])));
  const at = (level: TieLevel) =>
    new Set(
      ties
        .filter((tie) => tie.level === level && inside.has(tie.from) && inside.has(tie.to))
        .map(({ from, to }) => JSON.stringify([from, to])),
    );
  const [first, second] = [at(one), at(other)];
  const both = [...first].filter((pair) => second.has(pair)).length;
  return { both, either: first.size + second.size - both };
}
