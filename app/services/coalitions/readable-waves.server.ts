import { canReadResults, nameLevelFor } from "@vensterbank/access";
import { appError, fail, type NameLevel, nameLevels, ok, type Result, type WaveId } from "@vensterbank/core";
import type { FrozenWave, TenantRepositories, WaveRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";

/** A wave whose relations somebody may look at. */
export type ReadableWave = WaveRow & { readonly frozen: FrozenWave };

/** Waves of one programme that may be shown together: readable, and with the same promise about names. */
export interface ReadableWaves {
  readonly wave: ReadableWave;
  /** How much of people is shown: what was asked for, and never more than may be. */
  readonly view: NameLevel;
  /** What the wave's promise and the reader's role leave to choose from, most detail first. */
  readonly views: readonly NameLevel[];
  /** Oldest first, the wave itself included. */
  readonly together: readonly ReadableWave[];
}

/**
 * The wave at an address, if this reader may see what came out of it: published, or closed for who prepares it.
 * Waves that promised another level of names are not shown beside it, because a place on the map would give away there
 * what was not promised here.
 * @param detail less than the reader may see, to show it to others; null = all of it
 */
export async function findReadableWaves(
  scope: Pick<MemberScope, "actor">,
  { waves, programmes }: TenantRepositories,
  waveId: WaveId,
  detail: NameLevel | null = null,
): Promise<Result<ReadableWaves>> {
  const wave = await waves.get(waveId);
  if (!wave || !isReadable(scope, wave)) return fail(appError("not-found"));
  // Nobody's relations are there any more; what was kept of groups has a door of its own.
  if ((await programmes.get(wave.programmeId))?.status === "ended") return fail(appError("programme-ended"));
  const promised = wave.frozen.settings.nameLevel;
  const together = (await waves.listByProgramme(wave.programmeId)).filter(
    (other): other is ReadableWave =>
      isReadable(scope, other) && other.frozen.settings.nameLevel === promised,
  );
  const most = nameLevelFor(scope.actor.role, promised);
  const views = nameLevels.slice(nameLevels.indexOf(most));
  return ok({ wave, view: views.find((one) => one === detail) ?? most, views, together });
}

export function isReadable(scope: Pick<MemberScope, "actor">, wave: WaveRow): wave is ReadableWave {
  return wave.frozen !== null && canReadResults(scope.actor.role, wave.status);
}
