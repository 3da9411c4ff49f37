import { tieLevels } from "@vensterbank/core";
import { layoutWaves } from "../layout/layout-waves";
import {
  type EarlierNetwork,
  type NetworkResult,
  type NetworkScope,
  type NetworkSettings,
  type ScopeResult,
} from "../network-result";
import { checkWaveNetwork, type WaveNetwork } from "../wave-network";
import { blockMeasures } from "./block-measures";
import { borderMeasures } from "./border-measures";
import { findCoalitions } from "./coalitions-result";
import { coverageOf } from "./coverage";
import { mappedCoalitions } from "./mapped-coalitions";
import { nameCoalitions } from "./name-coalitions";
import { defaultNetworkSettings } from "./network-settings";
import { cutResults, nodeResults } from "./node-results";
import { scopeGraph } from "./scope-graph";
import { scopeCounts, wholeMeasures } from "./whole-measures";

/**
 * The result of the last of the given waves.
 * @param networks all waves so far, oldest first
 * @param earlier the stored results of the waves before, oldest first: coalitions keep the identity they had there
 * @throws RangeError when a network is inconsistent, or `earlier` does not belong to the waves before the last
 */
export function computeNetworkResult(
  networks: readonly WaveNetwork[],
  earlier: readonly EarlierNetwork[],
  settings: NetworkSettings = defaultNetworkSettings,
): NetworkResult {
  const network = networks.at(-1);
  if (network === undefined) throw new RangeError("A result needs a wave");
  if (
    earlier.some(({ waveId }, index) => networks[index]?.waveId !== waveId) ||
    earlier.length !== networks.length - 1
  )
    throw new RangeError("The earlier results do not belong to the earlier waves");
  networks.forEach(checkWaveNetwork);
  const coverage = coverageOf(network);
  const scopeResult = (scope: NetworkScope): ScopeResult => {
    const graph = scopeGraph(network, scope);
    const found = findCoalitions(graph, coverage, settings);
    const coalitions = nameCoalitions(
      found,
      graph.nodes.map(({ id }) => id),
      earlier,
      scope,
      settings,
    );
    return {
      counts: scopeCounts(graph),
      whole: wholeMeasures(graph, coverage, settings),
      blocks: blockMeasures(graph, coverage),
      border: borderMeasures(graph, coverage),
      ...(graph.sources.length < graph.nodes.length && { betweennessSources: graph.sources.length }),
      coalitions,
      nodes: nodeResults(graph, coverage, coalitions, found.nodeStability),
      ...cutResults(graph, coverage),
    };
  };
  const levels = tieLevels.filter((level) => network.levels.includes(level));
  return {
    version: 1,
    waveId: network.waveId,
    settings,
    coverage,
    combinedRule: "strongest",
    scopes: {
      combined: scopeResult("combined"),
      ...Object.fromEntries(levels.map((level) => [level, scopeResult(level)])),
    },
    mapped: mappedCoalitions(network, coverage),
    positions: layoutWaves(networks),
  };
}

/** The results of all waves, when none is stored yet. */
export function computeNetworkResults(
  networks: readonly WaveNetwork[],
  settings: NetworkSettings = defaultNetworkSettings,
): NetworkResult[] {
  const results: NetworkResult[] = [];
  networks.forEach((_, wave) =>
    results.push(computeNetworkResult(networks.slice(0, wave + 1), results, settings)),
  );
  return results;
}
