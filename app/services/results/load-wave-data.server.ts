import type { WaveDataText } from "@vensterbank/analyse";
import { type InsideRole, type UnitId, type WaveId } from "@vensterbank/core";
import type { FrozenWave, ResponseRow, TenantRepositories } from "@vensterbank/db";
import { scoringItems, type WaveData } from "@vensterbank/typology";
import { frozenInstrument } from "../waves/frozen-instrument.server";

interface MeasuredWave {
  readonly id: WaveId;
  readonly seed: number;
  readonly frozen: FrozenWave;
}

/** Everything that the typology computes a wave from, as it was frozen and answered. */
export async function loadWaveData(repositories: TenantRepositories, wave: MeasuredWave): Promise<WaveData> {
  const answered = await repositories.responses.listByWave(wave.id);
  return { ...(await withoutAnswers(repositories, wave)), ...bySide(answered) };
}

/** The same with every set of answers as its JSON text, for the thread that computes. */
export async function loadWaveDataText(
  repositories: TenantRepositories,
  wave: MeasuredWave,
): Promise<WaveDataText> {
  const answered = await repositories.responses.listTextByWave(wave.id);
  return { ...(await withoutAnswers(repositories, wave)), ...bySide(answered) };
}

async function withoutAnswers(
  { waves, participations }: TenantRepositories,
  { id, seed, frozen }: MeasuredWave,
) {
  const invited = await participations.listByWave(id);
  return {
    settings: frozen.settings,
    seed,
    units: frozen.units,
    frame: await waves.listMembers(id),
    partners: invited.filter(({ personId }) => personId === null).length,
    items: scoringItems(frozenInstrument(frozen)),
  };
}

type Row<A> = Pick<ResponseRow, "side" | "pseudonym" | "unitId" | "role"> & { readonly answers: A };

function bySide<A>(rows: readonly Row<A>[]) {
  return {
    responses: rows.flatMap(({ side, pseudonym, unitId, role, answers }) =>
      side === "inside" && unitId !== null
        ? [{ pseudonym, unitId: unitId satisfies UnitId, role: role as InsideRole, answers }]
        : [],
    ),
    partnerResponses: rows.filter(({ side }) => side === "partner").map(({ answers }) => ({ answers })),
  };
}
