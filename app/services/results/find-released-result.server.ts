import { canReadResults } from "@vensterbank/access";
import { appError, fail, ok, type Result, type WaveId } from "@vensterbank/core";
import type { FrozenWave, TenantRepositories, WaveRow } from "@vensterbank/db";
import { releaseWaveResult, type ReleasedWaveResult } from "@vensterbank/reporting";
import { type WaveResult } from "@vensterbank/typology";
import type { MemberScope } from "../../http/scope/member-scope.server";

/** A wave whose outcome this reader may see, with what may be seen of it. */
export interface ReleasedWave {
  readonly state: "ready";
  readonly wave: WaveRow;
  readonly frozen: FrozenWave;
  readonly result: ReleasedWaveResult;
}

/** Why there is nothing to see yet, or ever: of a network that was brought in nobody answered questions. */
export interface WaitingWave {
  readonly state: "not-closed" | "not-published" | "computing" | "imported";
  readonly wave: WaveRow;
}

/**
 * The one way from the stored outcome of a wave to a reader: after the permission and the status were looked at, and
 * through the log of what the disclosure gate decided about it.
 */
export async function findReleasedResult(
  scope: Pick<MemberScope, "read" | "actor">,
  id: WaveId,
): Promise<Result<ReleasedWave | WaitingWave>> {
  return scope.read(async ({ waves, results, releases }) => {
    const wave = await waves.get(id);
    if (!wave) return fail(appError("not-found"));
    if (wave.frozen === null || (wave.status !== "closed" && wave.status !== "published"))
      return ok({ state: "not-closed", wave });
    if (!canReadResults(scope.actor.role, wave.status)) return ok({ state: "not-published", wave });
    if (wave.frozen.imported) return ok({ state: "imported", wave });
    const result = await releasedResult({ results, releases }, wave.id, wave.frozen);
    if (result === null) return ok({ state: "computing", wave });
    return ok({ state: "ready", wave, frozen: wave.frozen, result });
  });
}

/** The stored document stays in here; without a log of what may be seen of it there is nothing to read yet. */
async function releasedResult(
  { results, releases }: Pick<TenantRepositories, "results" | "releases">,
  id: WaveId,
  { settings: { thresholds } }: FrozenWave,
): Promise<ReleasedWaveResult | null> {
  const stored = await results.latest(id, "typology");
  const log = await releases.listByWaves([id]);
  if (!stored || log.length === 0) return null;
  return releaseWaveResult(stored.document as WaveResult, { thresholds, log });
}
