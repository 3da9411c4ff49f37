import type { ActionRow, TenantRepositories, WaveRow } from "@vensterbank/db";

/** What was agreed after an earlier wave. */
export interface AgreedBefore {
  readonly wave: Pick<WaveRow, "id" | "title">;
  /** At least one, in their order. */
  readonly actions: readonly ActionRow[];
}

/**
 * What was agreed the last time that people heard what came out, before a wave of the same programme; null when nothing
 * was. A wave that nobody heard of is passed over: what was agreed before it still stands.
 */
export async function agreedBefore(
  { waves, actions }: Pick<TenantRepositories, "waves" | "actions">,
  { programmeId, number }: Pick<WaveRow, "programmeId" | "number">,
): Promise<AgreedBefore | null> {
  const earlier = (await waves.listByProgramme(programmeId)).filter(
    (one) => one.status === "published" && one.number < number,
  );
  for (const { id, title } of earlier.reverse()) {
    const rows = await actions.listByWave(id);
    if (rows.length > 0) return { wave: { id, title }, actions: rows };
  }
  return null;
}
