import {
  type Coverage,
  type EarlierNetwork,
  type NetworkScope,
  type NetworkSettings,
  type ScopeResult,
} from "../network-result";
import { type WaveNetwork } from "../wave-network";
import { blockMeasures } from "./block-measures";
import { borderMeasures } from "./border-measures";
import { brokerageResult } from "./brokerage-result";
import { findCoalitions } from "./coalitions-result";
import { corePeripheryMeasure } from "./core-periphery-measure";
import { groupMeasures } from "./group-measures";
import { nameCoalitions } from "./name-coalitions";
import { cutResults, nodeResults } from "./node-results";
import { removalSensitivity } from "./removal-sensitivity";
import { insideOf, scopeGraph } from "./scope-graph";
import { scopeCounts, wholeMeasures } from "./whole-measures";

/** Everything that is computed of one level of a wave, or of all levels together. */
export function scopeResult(
  network: WaveNetwork,
  scope: NetworkScope,
  coverage: Coverage,
  earlier: readonly EarlierNetwork[],
  settings: NetworkSettings,
): ScopeResult {
  const graph = scopeGraph(network, scope);
  const inside = insideOf(graph);
  const { nodesWithheld, blocksWithheld } = coverage;
  const found = findCoalitions(graph, coverage, settings);
  const coalitions = nameCoalitions(
    found,
    graph.nodes.map(({ id }) => id),
    earlier,
    scope,
    settings,
  );
  const within = (groupOf: (index: number) => string) =>
    groupMeasures(inside.graph, [...inside.nodes.keys()].map(groupOf), settings, blocksWithheld);
  const byRole = within((index) => inside.nodes[index].role);
  const byUnit = within((index) => inside.nodes[index].unitId ?? "");
  const { measure: corePeriphery, core } = corePeripheryMeasure(graph, settings, nodesWithheld);
  const { sensitivity, bands } = removalSensitivity(graph, coverage, settings);
  const { totals: brokerage, nodes: brokers } = brokerageResult(graph, coverage, settings);
  return {
    counts: scopeCounts(graph),
    whole: wholeMeasures(graph, coverage, settings, { byRole, byUnit, corePeriphery, bands }),
    blocks: blockMeasures(graph, coverage, byRole.densityByChance),
    border: borderMeasures(graph, coverage, bands),
    ...(graph.sources.length < graph.nodes.length && { betweennessSources: graph.sources.length }),
    coalitions,
    brokerage,
    sensitivity,
    nodes: nodeResults(graph, coverage, coalitions, found.nodeStability, { core, brokers }),
    ...cutResults(graph, coverage),
  };
}
