import { tieLevels } from "@vensterbank/core";
import { layoutWaves } from "../layout/layout-waves";
import {
  type EarlierNetwork,
  type NetworkResult,
  networkResultVersion,
  type NetworkSettings,
} from "../network-result";
import { checkWaveNetwork, type WaveNetwork } from "../wave-network";
import { coverageOf } from "./coverage";
import { levelsResult } from "./levels-result";
import { mappedCoalitions } from "./mapped-coalitions";
import { defaultNetworkSettings } from "./network-settings";
import { scopeResult } from "./scope-result";
import { sinceEarlier } from "./since-earlier";

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
  const before = networks.at(-2);
  const levels = tieLevels.filter((level) => network.levels.includes(level));
  return {
    version: networkResultVersion,
    waveId: network.waveId,
    settings,
    coverage,
    combinedRule: "strongest",
    scopes: {
      combined: scopeResult(network, "combined", coverage, earlier, settings),
      ...Object.fromEntries(
        levels.map((level) => [level, scopeResult(network, level, coverage, earlier, settings)]),
      ),
    },
    levels: levelsResult(network, coverage, settings),
    sinceEarlier: before === undefined ? null : sinceEarlier(before, network, coverage, settings),
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
