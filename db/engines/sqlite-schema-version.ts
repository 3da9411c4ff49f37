import { type Database } from "better-sqlite3";
import { type SchemaVersion, schemaVersion } from "./schema-version";

/** Reads the migrator's own record. */
export function sqliteSchemaVersion(connection: Database): SchemaVersion {
  const kept = connection
    .prepare("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (!kept) return schemaVersion("sqlite", null);
  const newest = connection.prepare("SELECT max(created_at) FROM main.__drizzle_migrations").pluck().get() as
    number | null;
  return schemaVersion("sqlite", newest);
}
