import { createHash } from "node:crypto";
import type { PartnerContactRow, PartnerRow, PersonRow, TenantRepositories, UnitRow } from "@vensterbank/db";
import { type ImportKind } from "../column-names.server";

/** Rows of the lists that an import may touch, as they are stored. */
export interface RosterSnapshot {
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[];
  readonly partners: readonly PartnerRow[];
  readonly contacts: readonly PartnerContactRow[];
}
export const snapshotTables = ["units", "people", "partners", "contacts"] as const;
export type SnapshotTable = (typeof snapshotTables)[number];

/** One row that was touched. */
export interface TouchedRow<Row = Readonly<Record<string, unknown>>> {
  readonly id: string;
  /** Null: it was not there. */
  readonly before: Row | null;
  /** Hash of what it became, to see whether it was changed since; not the row, of which one copy is enough. */
  readonly after: string;
}
export type TouchedRows = {
  readonly [T in SnapshotTable]: readonly TouchedRow<Omit<RosterSnapshot[T][number], "tenantId">>[];
};

/** The lists that a kind of file can change; null for files whose rows are never taken back. */
export async function rosterSnapshot(
  { units, people, partners }: Pick<TenantRepositories, "units" | "people" | "partners">,
  kind: ImportKind | "merge",
): Promise<RosterSnapshot | null> {
  const none = { units: [], people: [], partners: [], contacts: [] };
  switch (kind) {
    case "units":
      return { ...none, units: await units.list() };
    case "people":
    case "merge":
      return { ...none, units: await units.list(), people: await people.list() };
    case "partners":
      return { ...none, partners: await partners.list(), contacts: await partners.listContacts() };
    default:
      return null;
  }
}

/** What differs between two moments; rows are only added or changed in between, never removed. */
export function touchedRows(before: RosterSnapshot, after: RosterSnapshot): TouchedRows {
  const between = <Row extends { readonly id: string; readonly tenantId: unknown }>(
    old: readonly Row[],
    now: readonly Row[],
  ) => {
    const known = new Map(old.map((row) => [row.id, row]));
    return now.flatMap((row): TouchedRow<Omit<Row, "tenantId">>[] => {
      const was = known.get(row.id);
      const after = rowHash(row);
      if (was === undefined) return [{ id: row.id, before: null, after }];
      if (rowHash(was) === after) return [];
      const { tenantId: _tenant, ...before } = was;
      return [{ id: row.id, before, after }];
    });
  };
  return {
    units: between(before.units, after.units),
    people: between(before.people, after.people),
    partners: between(before.partners, after.partners),
    contacts: between(before.contacts, after.contacts),
  };
}

/** SHA-256 of a row, shortened to 16 hexadecimal digits: it tells apart two states of one row. */
export function rowHash(row: object): string {
  const sorted = Object.entries(row)
    .filter(([key]) => key !== "tenantId")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 16);
}
