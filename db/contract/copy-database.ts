import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getTableName } from "drizzle-orm";
import pg from "pg";
import { type DatabaseConfig } from "../database";
import { SqliteDriver } from "../engines/sqlite-driver";
import { postgresTables } from "../schema/postgres";
import { readLog } from "./read-log";

type Value = string | number | null;
type Row = Record<string, Value>;
/** Table → rows. Names of columns that begin with `@` are what the database itself remembers of a row. */
export type Copy = Readonly<Record<string, readonly Row[]>>;

/** How often the place of one key in the file is noted: once for its table, and for its indexes. */
const placesNoted = 4;

/**
 * Everything that somebody can read who holds the files of the database, or a login to it that passes every wall: every
 * row of every table, with the traces that writing left.
 * @param folder where a copy of the files may be put
 */
export async function copyDatabase(config: DatabaseConfig, folder: string): Promise<Copy> {
  if (config.kind === "postgres") return copyPostgres(config.url);
  const file = join(folder, "copy.sqlite");
  for (const end of ["", "-wal"]) {
    if (existsSync(config.file + end)) copyFileSync(config.file + end, file + end);
  }
  return copySqlite(file);
}

/** What a backup holds: a database file of SQLite, or the lines of PostgreSQL. */
export function readBackup(kind: DatabaseConfig["kind"], file: string): Copy {
  return kind === "sqlite" ? copySqlite(file) : readDump(file);
}

function copySqlite(file: string): Copy {
  // Before it is opened: opening it may fold the log into the file.
  const bytes = readFileSync(file).toString("latin1");
  const log = existsSync(`${file}-wal`) ? readLog(readFileSync(`${file}-wal`)) : null;
  const connection = new SqliteDriver(file);
  try {
    const names = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    return Object.fromEntries(
      (names as string[]).map((name) => {
        const rows = connection.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[];
        const numbers = rowNumbers(name);
        return [
          name,
          rows.map((row, place): Row => {
            const plain = Object.fromEntries(
              Object.entries(row).map(([key, value]) => [key, plainOf(value)]),
            );
            const key = typeof plain.id === "string" ? plain.id : null;
            return {
              ...plain,
              "@place": place,
              "@rowid": numbers?.[place] ?? null,
              ...(key === null ? {} : placesIn(bytes, key)),
              "@log": log?.firstCommitWith(textOfRow(plain)) ?? null,
            };
          }),
        ];
      }),
    );
  } finally {
    connection.close();
  }

  function rowNumbers(name: string): number[] | null {
    try {
      return connection.prepare(`SELECT rowid FROM "${name}"`).pluck().all() as number[];
    } catch {
      return null;
    }
  }
}

/** Byte offsets of a key in the file: within a page they tell what was written first. */
function placesIn(bytes: string, key: string): Row {
  const found: Row = {};
  let from = -1;
  for (let n = 1; n <= placesNoted; n++) {
    from = bytes.indexOf(key, from + 1);
    found[`@offset${n}`] = from === -1 ? null : from;
    if (from === -1) break;
  }
  return found;
}

/** The beginning of a row as its bytes lie side by side: texts up to the first value that is none. */
function textOfRow(row: Row): string {
  let text = "";
  for (const value of Object.values(row)) {
    if (typeof value === "number") break;
    text += value ?? "";
  }
  return text.slice(0, 300);
}

async function copyPostgres(url: string): Promise<Copy> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tenants } = await client.query<{ id: string }>("SELECT id FROM tenant ORDER BY id");
    const copy: Record<string, Row[]> = {};
    for (const table of Object.values(postgresTables)) {
      const name = getTableName(table);
      const isGlobal = !("tenantId" in table);
      copy[name] = [];
      for (const { id } of isGlobal ? [{ id: "" }] : tenants) {
        await client.query("SELECT set_config('app.tenant_id', $1, false)", [id]);
        const { rows } = await client.query<Record<string, unknown>>(
          `SELECT *, xmin::text::bigint AS "@xmin", (ctid::text::point)[0] * 10000 + (ctid::text::point)[1] AS "@ctid"
           FROM "${name}" ${isGlobal ? "" : "WHERE tenant_id = $1"} ORDER BY ctid`,
          isGlobal ? [] : [id],
        );
        copy[name].push(
          ...rows.map((row) =>
            Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plainOf(value)])),
          ),
        );
      }
    }
    return copy;
  } finally {
    await client.end();
  }
}

function readDump(file: string): Copy {
  const [header, ...lines] = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  const { tables } = header as { tables: { name: string; columns: Record<string, string> }[] };
  const copy: Record<string, Row[]> = Object.fromEntries(tables.map(({ name }) => [name, []]));
  for (const line of lines) {
    if (!Array.isArray(line)) continue;
    const [name, values] = line as [string, Value[]];
    const columns = Object.keys(tables.find((table) => table.name === name)?.columns ?? {});
    const row = Object.fromEntries(columns.map((column, i) => [column, values[i] ?? null]));
    copy[name].push({ ...row, "@place": copy[name].length });
  }
  return copy;
}

function plainOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (value instanceof Date) return value.getTime();
  if (Buffer.isBuffer(value)) return value.toString("base64");
  return JSON.stringify(value);
}
