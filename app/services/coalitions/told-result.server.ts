import type { TenantRepositories } from "@vensterbank/db";
import { type NetworkResult } from "@vensterbank/network";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { type ReadableWave, type ReadableWaves } from "./readable-waves.server";
import { resultForGroups } from "./result-for-groups.server";
import { answeredTwice } from "./turnover-shown.server";

/**
 * The outcome of a wave without the figures of the whole that this reader may not have: the likeness with the wave before
 * when nothing may be shown of that one, and to who sees groups only what is about few.
 * @param earlier waves of which something may be shown beside this one
 */
export async function toldResult(
  repositories: TenantRepositories,
  { wave, view }: Pick<ReadableWaves, "wave" | "view">,
  stored: NetworkResult,
  earlier: readonly ReadableWave[],
): Promise<NetworkResult> {
  const threshold = wave.frozen.settings.thresholds.results;
  const before = earlier.find(({ id }) => id === stored.sinceEarlier?.waveId);
  const result = before === undefined ? { ...stored, sinceEarlier: null } : stored;
  if (view !== "groups") return result;
  const twice =
    before === undefined
      ? 0
      : answeredTwice(
          await loadWaveNetwork(repositories, before.id),
          await loadWaveNetwork(repositories, wave.id),
        );
  const told = resultForGroups(result, threshold);
  return twice < threshold ? { ...told, sinceEarlier: null } : told;
}
