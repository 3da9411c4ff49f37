import { type ClientBase } from "pg";
import { type SchemaVersion, schemaVersion } from "./schema-version";

/** Reads the migrator's own record. The connection must be the owner's. */
export async function postgresSchemaVersion(connection: ClientBase): Promise<SchemaVersion> {
  const kept = await connection.query<{ name: string | null }>(
    "SELECT to_regclass('drizzle.__drizzle_migrations')::text AS name",
  );
  if (kept.rows[0].name === null) return schemaVersion("postgres", null);
  const newest = await connection.query<{ at: string | null }>(
    "SELECT max(created_at)::text AS at FROM drizzle.__drizzle_migrations",
  );
  const [{ at }] = newest.rows;
  return schemaVersion("postgres", at === null ? null : Number(at));
}
