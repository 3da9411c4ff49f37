import { type InsideRole, type UnitId, type WaveId } from "@vensterbank/core";
import type { FrozenWave, ResponseRow, TenantRepositories } from "@vensterbank/db";
import { scoringItems, type InsideResponse, type WaveData } from "@vensterbank/typology";
import { frozenInstrument } from "../waves/frozen-instrument.server";

interface MeasuredWave {
  readonly id: WaveId;
  readonly seed: number;
  readonly frozen: FrozenWave;
}

/** Everything that the typology computes a wave from, as it was frozen and answered. */
export async function loadWaveData(
  { waves, responses, participations }: TenantRepositories,
  { id, seed, frozen }: MeasuredWave,
): Promise<WaveData> {
  const answered = await responses.listByWave(id);
  const invited = await participations.listByWave(id);
  return {
    settings: frozen.settings,
    seed,
    units: frozen.units,
    frame: await waves.listMembers(id),
    responses: answered.flatMap((row) => insideResponse(row) ?? []),
    partners: invited.filter(({ personId }) => personId === null).length,
    partnerResponses: answered.filter(({ side }) => side === "partner").map(({ answers }) => ({ answers })),
    items: scoringItems(frozenInstrument(frozen)),
  };
}

function insideResponse({ side, pseudonym, unitId, role, answers }: ResponseRow): InsideResponse | null {
  if (side !== "inside" || unitId === null) return null;
  return { pseudonym, unitId: unitId satisfies UnitId, role: role as InsideRole, answers };
}
