import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type NetworkResult } from "@vensterbank/network";
import { readNetwork } from "./read-networks.server";

/** Results of waves that are shown together, oldest first; those still being computed are missing. */
export type StoredNetworks = ReadonlyMap<WaveId, NetworkResult>;

export async function storedNetworks(
  repositories: TenantRepositories,
  together: readonly { readonly id: WaveId }[],
): Promise<StoredNetworks> {
  const found = new Map<WaveId, NetworkResult>();
  for (const { id } of together) {
    const stored = await storedNetwork(repositories, id);
    if (stored !== null) found.set(id, stored);
  }
  return found;
}

/** The stored result of a wave's network; null while it is still being computed. */
export async function storedNetwork(
  { results }: TenantRepositories,
  waveId: WaveId,
): Promise<NetworkResult | null> {
  const head = (await results.listByWave(waveId)).filter(({ kind }) => kind === "network").at(-1);
  if (head === undefined) return null;
  return readNetwork(head.id, async () => (await results.latest(waveId, "network"))?.document);
}

/** The newest layout: it holds a place for everybody in all waves so far. Null when no wave has one. */
export function commonLayout(stored: StoredNetworks): NetworkResult["positions"] | null {
  return [...stored.values()].at(-1)?.positions ?? null;
}
