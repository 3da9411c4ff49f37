import type { TenantRepositories } from "@vensterbank/db";
import { joinSmallSectors, networkOfGroups, type ShownGroups, type WaveNetwork } from "@vensterbank/network";
import { planRelations, releaseRelations } from "@vensterbank/reporting";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { type ReadableWave } from "./readable-waves.server";

/** A wave as far as it may be told of groups: small sectors taken together, and what may be counted of which group. */
export interface WaveOfGroups {
  readonly network: WaveNetwork;
  readonly shown: ShownGroups;
}

/**
 * The one way to relations for who sees groups only: through what the disclosure gate decided when the wave closed. A wave
 * that closed before the gate looked at relations is decided now; that hangs on numbers of people only, so the answer
 * is the same every time.
 */
export async function waveOfGroups(
  repositories: TenantRepositories,
  wave: ReadableWave,
): Promise<WaveOfGroups> {
  const threshold = wave.frozen.settings.thresholds.results;
  const network = await loadWaveNetwork(repositories, wave.id);
  const log = await repositories.releases.listByWaves([wave.id]);
  const shown = releaseRelations(log) ?? releaseRelations(await planRelations(network, threshold));
  return {
    network: joinSmallSectors(network, threshold),
    shown: shown ?? { told: new Set(), named: new Set() },
  };
}

/** The network with nobody of a group that may not be shown, and only the relations that may be counted. */
export async function networkOfShownGroups(
  repositories: TenantRepositories,
  wave: ReadableWave,
): Promise<WaveNetwork> {
  const { network, shown } = await waveOfGroups(repositories, wave);
  return networkOfGroups(network, shown);
}
