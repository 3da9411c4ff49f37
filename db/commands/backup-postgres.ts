import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { existsSync } from "node:fs";
import pg from "pg";
import { postgresSchemaVersion } from "../engines/postgres-schema-version";
import { SchemaMismatch } from "../engines/schema-version";
import { flush } from "./backup-sqlite";
import { type DumpHeader, type DumpTable, dumpFormat, dumpTables } from "./postgres-dump";

const rowsAtATime = 500;

/**
 * One snapshot of every table, tenant by tenant, because row-level security holds for the owner too. At the schema that
 * the database has, which may be an older one.
 * @throws when the target exists and `replace` is not set; SchemaMismatch when there is nothing, or a newer schema
 */
export async function backupPostgres(url: string, target: string, { replace = false } = {}): Promise<void> {
  if (existsSync(target) && !replace) throw new Error(`${target} exists already`);
  const part = `${target}.part`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const file = await open(part, "w", 0o600);
    try {
      await dump(client, file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
    flush(dirname(target));
  } finally {
    await rm(part, { force: true });
    await client.end();
  }
}

async function dump(client: pg.Client, file: FileHandle): Promise<void> {
  const version = await postgresSchemaVersion(client);
  if (version.applied === null || version.state === "newer") throw new SchemaMismatch(version);
  const tables = dumpTables(version.applied);
  const header: DumpHeader = { format: dumpFormat, schema: version.applied, tables };
  await file.write(`${JSON.stringify(header)}\n`);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SET LOCAL timezone = 'UTC'");
  await client.query("SET LOCAL bytea_output = 'hex'");
  const { rows: tenants } = await client.query<{ id: string }>("SELECT id FROM tenant ORDER BY id");
  let rows = 0;
  for (const table of tables) {
    if (!table.ofTenant) rows += await dumpRows(client, file, table);
    else for (const { id } of tenants) rows += await dumpRows(client, file, table, id);
  }
  await client.query("COMMIT");
  await file.write(`${JSON.stringify({ rows })}\n`);
}

async function dumpRows(client: pg.Client, file: FileHandle, table: DumpTable, tenant?: string) {
  await client.query("SELECT set_config('app.tenant_id', $1, true)", [tenant ?? ""]);
  const values = Object.keys(table.columns).map((column) => `"${column}"::text`);
  const order = table.key.map((column) => `"${column}"`);
  const own = tenant === undefined ? "" : `WHERE tenant_id = ${client.escapeLiteral(tenant)}`;
  await client.query(
    `DECLARE rows_of_table NO SCROLL CURSOR FOR SELECT ${values.join()} FROM "${table.name}" ${own} ORDER BY ${order.join()}`,
  );
  let count = 0;
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `FETCH ${rowsAtATime} FROM rows_of_table`,
      rowMode: "array",
    });
    if (rows.length === 0) break;
    count += rows.length;
    await file.write(rows.map((row) => `${JSON.stringify([table.name, row])}\n`).join(""));
  }
  await client.query("CLOSE rows_of_table");
  return count;
}
