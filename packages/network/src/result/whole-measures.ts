import { rowDegrees } from "../graph/compressed-rows";
import { type RelationGraph, tieCount, weightSum } from "../graph/relation-graph";
import {
  type Band,
  type Measure,
  measured,
  shareMeasure,
  type WithheldReason,
  withBand,
  withheld,
} from "../measure";
import { connectedComponents, isolatesOf } from "../measures/components";
import { coreness } from "../measures/coreness";
import { dyadCensus } from "../measures/dyad-census";
import { freemanCentralization } from "../measures/freeman-centralization";
import { observedPairs } from "../measures/observed-pairs";
import { reciprocity } from "../measures/reciprocity";
import { reconstruction } from "../measures/reconstruction";
import {
  type CorePeripheryMeasure,
  type Coverage,
  type NetworkSettings,
  type ScopeCounts,
  type WholeMeasures,
} from "../network-result";
import { eiMeasure } from "./ei-measure";
import { type GroupMeasures } from "./group-measures";
import { orWithheld } from "./or-withheld";
import { type SensitivityFound } from "./removal-sensitivity";
import { insideOf, type ScopeGraph } from "./scope-graph";

export function scopeCounts({ nodes, graph, contacts }: ScopeGraph): ScopeCounts {
  const people = nodes.filter((node) => node.kind === "person").length;
  const answered = nodes.filter((node) => node.responded).length;
  const { mutual, asymmetric, null: none } = dyadCensus(graph);
  return {
    people,
    partners: nodes.length - people,
    ties: tieCount(graph),
    strengthSum: weightSum(graph),
    observedPairs: observedPairs(graph),
    connectedPairs: contacts.columns.length / 2,
    dyads: answered < 2 ? null : { mutual, asymmetric, null: none },
  };
}

/** What is computed besides, and shown with the whole. */
export interface WholeParts {
  readonly byRole: GroupMeasures;
  readonly byUnit: GroupMeasures;
  readonly corePeriphery: CorePeripheryMeasure;
  readonly bands: SensitivityFound["bands"];
}

export function wholeMeasures(
  scope: ScopeGraph,
  { nodesWithheld, blocksWithheld }: Coverage,
  settings: NetworkSettings,
  { byRole, byUnit, corePeriphery, bands }: WholeParts,
): WholeMeasures {
  const inside = insideOf(scope);
  const unlessFew = (limit: WithheldReason | null, compute: () => Measure) =>
    limit === null ? compute() : withheld(limit);
  const densityOf = (graph: RelationGraph, band: Band | undefined) =>
    withBand(
      unlessFew(blocksWithheld, () =>
        shareMeasure(tieCount(graph), observedPairs(graph), "no-observed-pairs"),
      ),
      band,
    );
  return {
    density: densityOf(scope.graph, bands.get("density")),
    densityInside: densityOf(inside.graph, bands.get("densityInside")),
    densityReconstructed: withBand(
      unlessFew(blocksWithheld, () =>
        orWithheld(reconstruction(scope.graph).densityOfKnownPairs, "no-observed-pairs"),
      ),
      bands.get("densityReconstructed"),
    ),
    ...reciprocityMeasures(scope, bands),
    eiRole: withBand(byRole.ei, bands.get("eiRole")),
    eiUnit: withBand(byUnit.ei, bands.get("eiUnit")),
    eiBorder: withBand(
      eiMeasure(
        scope.graph,
        scope.nodes.map((node) => node.kind),
        settings,
        blocksWithheld,
      ),
      bands.get("eiBorder"),
    ),
    betweennessCentralization: withBand(
      unlessFew(nodesWithheld, () =>
        scope.contacts.columns.length === 0
          ? withheld("no-ties")
          : orWithheld(freemanCentralization(scope.betweenness()), "no-variance"),
      ),
      bands.get("betweennessCentralization"),
    ),
    corePeriphery,
    homophilyRole: byRole.homophily,
    homophilyUnit: byUnit.homophily,
    highestCoreness: withBand(
      unlessFew(nodesWithheld, () => measured(highest(coreness(rowDegrees(scope.binary), [scope.binary])))),
      bands.get("highestCoreness"),
    ),
    components: nodesWithheld === null ? connectedComponents(scope.binary).map((part) => part.length) : null,
    isolates: nodesWithheld === null ? isolatesOf(scope.binary).map((index) => scope.nodes[index].id) : null,
  };
}

function reciprocityMeasures({ nodes, graph }: ScopeGraph, bands: WholeParts["bands"]) {
  const dyads = dyadCensus(graph);
  const { mutual, asymmetric } = dyads;
  const none = nodes.filter((node) => node.responded).length < 2 ? "no-pairs-answered-by-both" : "no-ties";
  return {
    reciprocityTies: withBand(
      shareMeasure(2 * mutual, 2 * mutual + asymmetric, none),
      bands.get("reciprocityTies"),
    ),
    reciprocityPairs: withBand(
      shareMeasure(mutual, mutual + asymmetric, none),
      bands.get("reciprocityPairs"),
    ),
    reciprocityStrength: withBand(
      orWithheld(reciprocity(dyads).weighted, none),
      bands.get("reciprocityStrength"),
    ),
  };
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
