import { rowDegrees } from "../graph/compressed-rows";
import { type RelationGraph, tieCount, weightSum } from "../graph/relation-graph";
import { type Measure, measured, type WithheldReason, withheld } from "../measure";
import { connectedComponents, isolatesOf } from "../measures/components";
import { coreness } from "../measures/coreness";
import { density } from "../measures/density";
import { dyadCensus } from "../measures/dyad-census";
import { freemanCentralization } from "../measures/freeman-centralization";
import { observedPairs } from "../measures/observed-pairs";
import { reciprocity } from "../measures/reciprocity";
import { reconstruction } from "../measures/reconstruction";
import { type Coverage, type NetworkSettings, type ScopeCounts, type WholeMeasures } from "../network-result";
import { eiMeasure } from "./ei-measure";
import { insideOf, type ScopeGraph } from "./scope-graph";

/** A value of which null has one cause. */
export function orWithheld(value: number | null, reason: WithheldReason): Measure {
  return value === null ? withheld(reason) : measured(value);
}

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

export function wholeMeasures(
  scope: ScopeGraph,
  coverage: Coverage,
  settings: NetworkSettings,
): WholeMeasures {
  const inside = insideOf(scope);
  const { nodesWithheld, blocksWithheld } = coverage;
  const unlessFew = (limit: WithheldReason | null, compute: () => Measure) =>
    limit === null ? compute() : withheld(limit);
  const densityOf = (graph: RelationGraph) =>
    unlessFew(blocksWithheld, () => orWithheld(density(graph), "no-observed-pairs"));
  const returned = reciprocity(dyadCensus(scope.graph));
  const noReciprocity =
    scope.nodes.filter((node) => node.responded).length < 2 ? "no-pairs-answered-by-both" : "no-ties";
  const names = inside.nodes.map((node) => ({ role: node.role, unit: node.unitId ?? "" }));
  return {
    density: densityOf(scope.graph),
    densityInside: densityOf(inside.graph),
    densityReconstructed: unlessFew(blocksWithheld, () =>
      orWithheld(reconstruction(scope.graph).densityOfKnownPairs, "no-observed-pairs"),
    ),
    reciprocityTies: orWithheld(returned.arcs, noReciprocity),
    reciprocityPairs: orWithheld(returned.dyads, noReciprocity),
    reciprocityStrength: orWithheld(returned.weighted, noReciprocity),
    eiRole: eiMeasure(
      inside.graph,
      names.map(({ role }) => role),
      settings,
      blocksWithheld,
    ),
    eiUnit: eiMeasure(
      inside.graph,
      names.map(({ unit }) => unit),
      settings,
      blocksWithheld,
    ),
    eiBorder: eiMeasure(
      scope.graph,
      scope.nodes.map((node) => node.kind),
      settings,
      blocksWithheld,
    ),
    betweennessCentralization: unlessFew(nodesWithheld, () =>
      scope.contacts.columns.length === 0
        ? withheld("no-ties")
        : orWithheld(freemanCentralization(scope.betweenness()), "no-variance"),
    ),
    highestCoreness: unlessFew(nodesWithheld, () =>
      measured(Math.max(0, ...coreness(rowDegrees(scope.binary), [scope.binary]))),
    ),
    components: nodesWithheld === null ? connectedComponents(scope.binary).map((part) => part.length) : null,
    isolates: nodesWithheld === null ? isolatesOf(scope.binary).map((index) => scope.nodes[index].id) : null,
  };
}
