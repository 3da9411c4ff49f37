import { readFileSync } from "node:fs";
import { join } from "node:path";
import journal from "../migrations/postgres/meta/_journal.json";
import { migrationsFolder } from "./migrations-folder";

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
  /** Columns by which a dump is ordered, so that it does not tell the order of writing. */
  readonly key: readonly string[];
}

/** Table name, and the values as PostgreSQL writes them as text, in the order of the header's columns. */
export type DumpRow = readonly [string, readonly (string | null)[]];

/** Closes a dump; one without it was cut off. */
export interface DumpEnd {
  readonly rows: number;
}

export const dumpFormat = "vensterbank-postgres-1";

interface Snapshot {
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly columns: Readonly<
          Record<string, { readonly name: string; readonly type: string; readonly primaryKey: boolean }>
        >;
        readonly foreignKeys: Readonly<Record<string, { readonly tableTo: string }>>;
        readonly compositePrimaryKeys: Readonly<Record<string, { readonly columns: readonly string[] }>>;
      }
    >
  >;
}

/**
 * The tables as a migration left them, parents first: a database can be dumped before it is brought up to date.
 * @param schema moment at which that migration was written, milliseconds
 */
export function dumpTables(schema: number): DumpTable[] {
  const found = Object.values(snapshotAt(schema).tables).map((table) => {
    const columns = Object.values(table.columns);
    const [composite] = Object.values(table.compositePrimaryKeys);
    return {
      parents: Object.values(table.foreignKeys).map(({ tableTo }) => tableTo),
      table: {
        name: table.name,
        ofTenant: "tenant_id" in table.columns,
        columns: Object.fromEntries(columns.map(({ name, type }) => [name, type])),
        key: composite?.columns ?? columns.filter(({ primaryKey }) => primaryKey).map(({ name }) => name),
      },
    };
  });
  const sorted = new Map<string, DumpTable>();
  while (sorted.size < found.length) {
    const next = found.filter(
      ({ table, parents }) =>
        !sorted.has(table.name) && parents.every((parent) => parent === table.name || sorted.has(parent)),
    );
    if (next.length === 0) throw new Error("The tables refer to each other in a circle");
    for (const { table } of next) sorted.set(table.name, table);
  }
  return [...sorted.values()];
}

/** What drizzle-kit wrote down beside the migration. */
function snapshotAt(schema: number): Snapshot {
  const meta = join(migrationsFolder("postgres"), "meta");
  const entry = journal.entries.find(({ when }) => when === schema);
  if (!entry) throw new Error("The database is at a schema that this version of Vensterbank does not know");
  const file = join(meta, `${String(entry.idx).padStart(4, "0")}_snapshot.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Snapshot;
}
