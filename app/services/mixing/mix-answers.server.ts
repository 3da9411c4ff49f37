import type { Database } from "@vensterbank/db";
import { type AnsweredWave } from "./announce-answer.server";

/**
 * Takes out of the database in which order answers came into open waves: rows are written anew in the order of their
 * random ids, and what the engine's own files still hold of the old places is cleared away. Waves that have closed
 * meanwhile are left alone: closing does the same, once and for all.
 * @returns how many rows were written
 */
export async function mixAnswers(database: Database, waves: readonly AnsweredWave[]): Promise<number> {
  let rows = 0;
  for (const { tenantId, waveId } of waves) {
    rows += await database.forTenant(tenantId).write(async (repositories) => {
      const wave = await repositories.waves.get(waveId);
      if (wave?.status !== "open") return 0;
      return (await repositories.responses.mix(waveId)) + (await repositories.openAnswers.mix(waveId));
    });
  }
  if (rows > 0) await database.scrub(["response", "openAnswer"]);
  return rows;
}

/** Every wave that is open, for what an earlier process did not come to. */
export async function openWavesOf(database: Database): Promise<AnsweredWave[]> {
  const tenants = await database.control.read((control) => control.tenants.list());
  const found: AnsweredWave[] = [];
  for (const { id: tenantId } of tenants) {
    const waves = await database.forTenant(tenantId).read((own) => own.waves.list());
    for (const { id: waveId, status } of waves) if (status === "open") found.push({ tenantId, waveId });
  }
  return found;
}
