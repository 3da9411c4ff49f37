import { getTableColumns, getTableName } from "drizzle-orm";
import { postgresTables } from "../schema/postgres";
import { traitsOf } from "../kit/table-rules";

/** First line of a dump; every further line is a `DumpRow`. */
export interface DumpHeader {
  readonly format: "vensterbank-postgres-1";
  /** Moment at which the newest migration of the dumped database was written, milliseconds. */
  readonly schema: number;
  /** Parents before children. */
  readonly tables: readonly DumpTable[];
}

export interface DumpTable {
  readonly name: string;
  readonly ofTenant: boolean;
  /** Column name → type of PostgreSQL. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Table name, and the values as PostgreSQL writes them as text, in the order of the header's columns. */
export type DumpRow = readonly [string, readonly (string | null)[]];

/** Closes a dump; one without it was cut off. */
export interface DumpEnd {
  readonly rows: number;
}

export const dumpFormat = "vensterbank-postgres-1";

export function dumpTables(): DumpTable[] {
  return Object.values(postgresTables).map((table) => ({
    name: getTableName(table),
    ofTenant: traitsOf(table).scope !== "global",
    columns: Object.fromEntries(
      Object.values(getTableColumns(table)).map((column) => [column.name, column.getSQLType()]),
    ),
  }));
}

/** @returns the key's column names, by which a dump is ordered so that it does not tell the order of writing */
export function keyColumns(name: string): string[] {
  const table = Object.values(postgresTables).find((one) => getTableName(one) === name);
  if (!table) throw new Error(`No table ${name}`);
  const columns = getTableColumns(table) as Record<string, { name: string }>;
  return traitsOf(table).key.map((property) => columns[property].name);
}
