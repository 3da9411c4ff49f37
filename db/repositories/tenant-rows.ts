import { type ProgrammeId } from "@vensterbank/core";
import { asc, eq, getTableColumns } from "drizzle-orm";
import { type AnySQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { keyOf, traitsOf } from "../kit/table-rules";
import { sqliteTables } from "../schema/sqlite";
import { type Tables } from "../schema/tables";
import { inBatches, type TenantSession } from "./repository";

/** A row as JSON holds it: moments are text (ISO 8601), the tenant is left out. */
export type PlainRow = Readonly<Record<string, unknown>>;

const owned = Object.entries(sqliteTables).filter(([, table]) => traitsOf(table).scope !== "global");

/** Every table of a tenant, parents before children. */
export const tenantTableNames = owned.map(([name]) => name) as readonly (keyof Tables)[];

/** Whole tables of one tenant, for taking everything along and bringing it in elsewhere. */
export function tenantRows({ db, tables, tenantId }: TenantSession) {
  const columnsOf = (name: keyof Tables) =>
    getTableColumns(tables[name] as SQLiteTable) as Record<string, AnySQLiteColumn>;
  const assertOwned = (name: keyof Tables) => {
    if (!tenantTableNames.includes(name)) throw new Error("A table that belongs to no tenant");
  };
  return {
    /** In the order of their keys. */
    async list(name: keyof Tables): Promise<PlainRow[]> {
      assertOwned(name);
      const columns = columnsOf(name);
      const order = keyOf(traitsOf(tables[name])).map((property) => asc(columns[property]));
      const rows: Record<string, unknown>[] = await db
        .select()
        .from(tables[name] as SQLiteTable)
        .where(eq(columns.tenantId, tenantId))
        .orderBy(...order);
      return rows.map(({ tenantId: _own, ...row }) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            value instanceof Date ? value.toISOString() : value,
          ]),
        ),
      );
    },

    /** Adds rows as they are, under this tenant. @throws when a row has a column that the table does not have */
    async insert(name: keyof Tables, rows: readonly PlainRow[]): Promise<void> {
      assertOwned(name);
      const columns = columnsOf(name);
      const read = rows.map((row) => {
        const values: Record<string, unknown> = {};
        for (const [key, value] of Object.entries(row)) {
          if (!Object.hasOwn(columns, key) || key === "tenantId")
            throw new Error("A column that is not known");
          values[key] = columns[key].dataType === "date" && value !== null ? momentOf(value) : value;
        }
        return { ...values, tenantId };
      });
      const table = tables[name] as SQLiteTable;
      await inBatches(read, (batch) => db.insert(table).values(batch));
    },

    /** Which programmes have a key, also where its other half is missing. */
    async listKeys(): Promise<ProgrammeId[]> {
      const { programmeKey } = tables;
      const rows = await db
        .select({ id: programmeKey.programmeId })
        .from(programmeKey)
        .where(eq(programmeKey.tenantId, tenantId));
      return rows.map(({ id }) => id);
    },
  };
}

function momentOf(value: unknown): Date {
  const moment = new Date(typeof value === "string" ? value : Number.NaN);
  if (Number.isNaN(moment.getTime())) throw new Error("A moment that cannot be read");
  return moment;
}
