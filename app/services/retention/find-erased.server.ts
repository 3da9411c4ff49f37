import { type ProgrammeId } from "@vensterbank/core";
import { erasedTables, type ErasedTable, type TenantRepositories } from "@vensterbank/db";

/** What the end of a programme erased. */
export interface Erased {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** Rows before and after, of what there was. */
  readonly counts: readonly {
    readonly table: ErasedTable;
    readonly before: number;
    readonly after: number;
  }[];
}

/** The proof of the end of a programme; null when there is none, as while it goes on. */
export async function findErased(
  { erasureRecords }: Pick<TenantRepositories, "erasureRecords">,
  id: ProgrammeId,
): Promise<Erased | null> {
  const record = (await erasureRecords.list()).find(
    ({ kind, subject }) => kind === "programme" && subject === id,
  );
  if (!record) return null;
  return {
    on: record.at.toISOString().slice(0, 10),
    counts: erasedTables.flatMap((table) => {
      const rows = record.counts[table];
      return rows ? [{ table, ...rows }] : [];
    }),
  };
}
