import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories, WaveRow } from "@vensterbank/db";
import { isComputed } from "../results/is-computed.server";

/**
 * Waves whose outcome is still to come: it needs the relations, so a programme ends after it. One that was given up is not
 * waited for. Asked for anew are those that nobody asked for, as of a wave that an older version closed.
 */
export async function uncomputedWaves(
  repositories: TenantRepositories,
  waves: readonly WaveRow[],
): Promise<readonly WaveId[]> {
  const found: WaveId[] = [];
  for (const { id, status } of waves) {
    if (status !== "closed" && status !== "published") continue;
    if (await isComputed(repositories, id)) continue;
    const job = await repositories.jobs.find("compute-wave", id);
    if (job?.status !== "failed") found.push(id);
  }
  return found;
}
