import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import pg from "pg";
import { SchemaMismatch, schemaVersion } from "../engines/schema-version";
import { migratePostgres } from "./migrate-postgres";
import {
  type DumpEnd,
  type DumpHeader,
  type DumpRow,
  type DumpTable,
  dumpFormat,
  dumpTables,
} from "./postgres-dump";

const rowsAtATime = 500;

/** Into an empty database. Everything or nothing: all rows go in within one transaction. */
export async function restorePostgres(url: string, source: string): Promise<void> {
  if (!existsSync(source)) throw new Error(`There is no file ${source}`);
  const lines = readDump(source);
  const header = (await lines.next()).value as DumpHeader | undefined;
  if (header?.format !== dumpFormat)
    throw new Error(`${source} is not a backup of Vensterbank on PostgreSQL`);
  const version = schemaVersion("postgres", header.schema);
  if (version.state === "newer") throw new SchemaMismatch(version);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await emptyOut(client, version.known);
    await migratePostgres(url, { upTo: header.schema });
    await client.query("BEGIN");
    await load(client, header.tables, lines, source);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
  await migratePostgres(url);
}

/** Takes away tables without rows. @throws when there is a row anywhere */
async function emptyOut(client: pg.Client, schema: number): Promise<void> {
  const names = dumpTables(schema).map(({ name }) => name);
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname = ANY ($1)",
    [names],
  );
  // A tenant's row needs a tenant, so these two tell of all of them.
  for (const name of ["tenant", "user"].filter((one) => rows.some((row) => row.name === one))) {
    const found = await client.query(`SELECT 1 FROM "${name}" LIMIT 1`);
    if (found.rowCount) throw new Error("The database holds data; restore into a new, empty database");
  }
  for (const { name } of rows) await client.query(`DROP TABLE "${name}" CASCADE`);
  await client.query("DROP SCHEMA IF EXISTS drizzle CASCADE");
}

async function load(
  client: pg.Client,
  tables: readonly DumpTable[],
  lines: AsyncGenerator<unknown>,
  source: string,
): Promise<void> {
  for (const { name } of tables)
    await client.query(`CREATE TEMP TABLE "arriving_${name}" (LIKE "${name}") ON COMMIT DROP`);
  let read = 0;
  let batch: DumpRow[] = [];
  let complete = false;
  const settle = async () => {
    if (batch.length > 0) await arrive(client, tables, batch);
    batch = [];
  };
  for await (const line of lines) {
    if (!Array.isArray(line)) {
      complete = (line as DumpEnd).rows === read;
      break;
    }
    const row = line as unknown as DumpRow;
    if (batch.length >= rowsAtATime || (batch.length > 0 && batch[0][0] !== row[0])) await settle();
    batch.push(row);
    read++;
  }
  await settle();
  if (!complete) throw new Error(`${source} is damaged: rows are missing`);
  await moveIn(client, tables);
}

/** Rows wait in a copy of their table, so that those of one table can refer to each other in any order. */
async function arrive(client: pg.Client, tables: readonly DumpTable[], batch: readonly DumpRow[]) {
  const [[name]] = batch;
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error("The backup holds rows of a table that it does not announce");
  const columns = Object.entries(table.columns);
  const values = columns.map(([, type], i) => `(line->>${i})::${type}`);
  await client.query(
    `INSERT INTO "arriving_${name}" (${columns.map(([column]) => `"${column}"`).join()})
     SELECT ${values.join()} FROM json_array_elements($1::json) AS line`,
    [JSON.stringify(batch.map(([, row]) => row))],
  );
}

async function moveIn(client: pg.Client, tables: readonly DumpTable[]): Promise<void> {
  const { rows: tenants } = await client.query<{ id: string }>("SELECT id FROM arriving_tenant ORDER BY id");
  for (const { name, ofTenant } of tables) {
    if (!ofTenant) {
      await client.query(`INSERT INTO "${name}" SELECT * FROM "arriving_${name}"`);
      continue;
    }
    for (const { id } of tenants) {
      await client.query("SELECT set_config('app.tenant_id', $1, true)", [id]);
      await client.query(`INSERT INTO "${name}" SELECT * FROM "arriving_${name}" WHERE tenant_id = $1`, [id]);
    }
  }
}

/** Every line of the file, parsed. */
async function* readDump(source: string): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: createReadStream(source), crlfDelay: Infinity })) {
    try {
      yield JSON.parse(line) as unknown;
    } catch {
      throw new Error(`${source} is not a backup of Vensterbank on PostgreSQL, or is damaged`);
    }
  }
}
