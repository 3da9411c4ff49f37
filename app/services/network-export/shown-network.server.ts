import { nameLevelInFiles } from "@vensterbank/access";
import { type MapData } from "@vensterbank/charts";
import {
  appError,
  fail,
  type NameLevel,
  ok,
  type Result,
  type TieLevel,
  tieLevels,
  type WaveId,
} from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { isLargeEnough } from "../coalitions/large-enough.server";
import {
  findReadableWaves,
  type ReadableWave,
  type ReadableWaves,
} from "../coalitions/readable-waves.server";
import { shownMap } from "../coalitions/shown-map.server";
import { storedNetworks, type StoredNetworks } from "../coalitions/stored-networks.server";

/** The maps of one wave, one per level that it asked about and one of all together: what the page can show, and so what a file may hold. */
export interface WaveMaps {
  readonly wave: ReadableWave;
  readonly levels: readonly { readonly level: TieLevel; readonly map: MapData }[];
  /** All levels together: its ties are those of the levels, its coalitions are not. */
  readonly combined: MapData;
}

export interface ExportableNetwork {
  readonly wave: ReadableWave;
  /** How far files reach: never names. */
  readonly view: NameLevel;
  /** Waves that may be shown together and of which something may be shown, oldest first. */
  readonly together: readonly ReadableWave[];
  /** Draws the maps of some of these waves. */
  readonly mapsOf: (waves: readonly ReadableWave[]) => Promise<WaveMaps[]>;
}

/**
 * What of a wave's relations this reader may take along. Every map goes through the function that draws the page, so
 * that a file can never tell more. Fails while the wave is computed, or where too few people are in it.
 */
export async function exportableNetwork(
  scope: Pick<MemberScope, "actor">,
  repositories: TenantRepositories,
  waveId: WaveId,
): Promise<Result<ExportableNetwork>> {
  const found = await findReadableWaves(scope, repositories, waveId);
  if (!found.ok) return found;
  const readable: ReadableWaves = { ...found.value, view: nameLevelInFiles(found.value.view) };
  const networks = await storedNetworks(repositories, readable.together);
  const together = readable.together.filter((wave) => isLargeEnough(wave, networks.get(wave.id)));
  if (!together.some(({ id }) => id === waveId)) return fail(appError("wrong-wave-status"));
  return ok({
    wave: readable.wave,
    view: readable.view,
    together,
    mapsOf: async (waves) => {
      const maps: WaveMaps[] = [];
      for (const wave of waves) maps.push(await drawn(repositories, { ...readable, wave }, networks));
      return maps;
    },
  });
}

async function drawn(
  repositories: TenantRepositories,
  readable: ReadableWaves,
  networks: StoredNetworks,
): Promise<WaveMaps> {
  const scopes = networks.get(readable.wave.id)?.scopes;
  const levels: WaveMaps["levels"][number][] = [];
  for (const level of tieLevels)
    if (scopes?.[level] !== undefined)
      levels.push({ level, map: await shownMap(repositories, readable, networks, level) });
  return {
    wave: readable.wave,
    levels,
    combined: await shownMap(repositories, readable, networks, "combined"),
  };
}
