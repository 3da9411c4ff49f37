import { getTableName } from "drizzle-orm";
import pg from "pg";
import { applicationRole, openPostgres } from "../engines/postgres";
import { postgresSchemaVersion } from "../engines/postgres-schema-version";
import { traitsOf } from "../kit/table-rules";
import { postgresTables } from "../schema/postgres";
import { type Finding } from "./check";
import { checkGuard } from "./check-guard";
import { checkKeys } from "./check-keys";
import { type Keyring } from "../keyring/keyring";

export async function checkPostgres(url: string, keys: Keyring): Promise<Finding[]> {
  const findings: Finding[] = [];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { state } = await postgresSchemaVersion(client);
    if (state !== "current") return [{ subject: "schema", problem: `the schema is ${state}` }];
    findings.push({ subject: "schema", problem: null }, await references(client));
    const wall = await policies(client);
    if (wall.problem !== null) return [...findings, wall];
  } finally {
    await client.end();
  }
  const engine = await openPostgres(url);
  try {
    return [...findings, await checkGuard(engine), await checkKeys(engine, keys)];
  } finally {
    await engine.close();
  }
}

/** PostgreSQL keeps foreign keys itself, unless a constraint was switched off or never validated. */
async function references(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype = 'f' AND NOT convalidated`,
  );
  const names = rows.map(({ name }) => name).join(", ");
  return { subject: "references", problem: rows.length === 0 ? null : `not validated: ${names}` };
}

async function policies(client: pg.Client): Promise<Finding> {
  const guarded = Object.values(postgresTables)
    .filter((table) => traitsOf(table).scope !== "global")
    .map((table) => getTableName(table) as string);
  const open = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relname = ANY ($1)
       AND NOT (relrowsecurity AND relforcerowsecurity)`,
    [guarded],
  );
  if (open.rowCount)
    return { subject: "guard", problem: `without policies: ${open.rows.map(({ name }) => name).join(", ")}` };
  const role = await client.query(
    "SELECT 1 FROM pg_roles WHERE rolname = $1 AND NOT rolsuper AND NOT rolbypassrls",
    [applicationRole],
  );
  const problem = role.rowCount ? null : `the role ${applicationRole} is missing or may pass the policies`;
  return { subject: "guard", problem };
}
