import { type MapData } from "@vensterbank/charts";
import { type TieLevel } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { computeNetworkChange, type NetworkChange, type WaveNetwork } from "@vensterbank/network";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { coalitionLabels } from "./coalition-list.server";
import { groupMap } from "./group-map.server";
import { mapNames } from "./map-names.server";
import { opaqueKeys } from "./opaque-keys.server";
import { peopleMap } from "./people-map.server";
import { waveOfGroups } from "./shown-groups.server";
import { type ReadableWave, type ReadableWaves } from "./readable-waves.server";
import { commonLayout, type StoredNetworks } from "./stored-networks.server";
import { unitList } from "./unit-list.server";

/** Two waves side by side: what was said in both, and what became of it. */
export interface Compared {
  readonly wave: ReadableWave;
  readonly network: WaveNetwork;
  readonly change: NetworkChange;
}

/** The map of one wave as far as the reader may see it, alone or as the difference with an earlier one. */
export async function shownMap(
  repositories: TenantRepositories,
  { wave, view, together }: ReadableWaves,
  networks: StoredNetworks,
  level: TieLevel | "combined",
  compared: Compared | null = null,
): Promise<MapData> {
  const stored = networks.get(wave.id);
  const positions = commonLayout(networks);
  if (stored === undefined || positions === null) throw new Error("A wave is shown before it is computed");
  const network = await loadWaveNetwork(repositories, wave.id);
  const units = unitList(wave.frozen.units);
  if (view === "groups") {
    const all = [];
    for (const one of together) all.push(await waveOfGroups(repositories, one));
    return groupMap({
      level,
      wave: await waveOfGroups(repositories, wave),
      from: compared && (await waveOfGroups(repositories, compared.wave)),
      together: all,
      positions,
      unitList: units,
    });
  }
  const names = await repositories.programmes.coalitionNames(wave.programmeId);
  return peopleMap({
    view,
    level,
    network,
    scope: stored.scopes[level] ?? stored.scopes.combined,
    figures: view === "names" && stored.coverage.nodesWithheld === null,
    positions,
    unitList: units,
    keyOf: await opaqueKeys(repositories, wave, view),
    names: await mapNames(repositories, view, compared === null ? [wave] : [compared.wave, wave]),
    coalitions: coalitionLabels([...networks.values()], { names, level }),
    comparison: compared && { from: compared.network, change: compared.change },
  });
}

/** Loads what an earlier wave said, and sets it against this one. */
export async function compareWaves(
  repositories: TenantRepositories,
  from: ReadableWave,
  to: ReadableWave,
): Promise<Compared & { readonly now: WaveNetwork }> {
  const network = await loadWaveNetwork(repositories, from.id);
  const now = await loadWaveNetwork(repositories, to.id);
  return { wave: from, network, now, change: computeNetworkChange(network, now) };
}
