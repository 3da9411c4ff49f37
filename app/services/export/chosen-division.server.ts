import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type Division, divisions } from "./answer-classes.server";

/** What the record of an export of answers is about. */
export const exportSubject = (id: WaveId, division: Division) => `${id} ${division}`;

/**
 * How the answers of a wave were told apart the first time that they left; null when they never did. It stays so: the
 * same answers by unit and by role could be laid side by side, and would tell who is who (decision 0011).
 */
export async function chosenDivision({ auditLog }: TenantRepositories, id: WaveId): Promise<Division | null> {
  const subjects = await auditLog.subjectsOf("answers.export");
  return divisions.find((division) => subjects.includes(exportSubject(id, division))) ?? null;
}
