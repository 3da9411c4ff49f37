import { join } from "node:path";
import { type Database, openDatabase } from "@vensterbank/db";
import { env } from "../env.server";

// Kept across reloads in development: a second connection would be a second writer.
const store = globalThis as { vensterbankDatabase?: Promise<Database> };

/** The one open database of this process, opened at its first use. */
export function database(): Promise<Database> {
  store.vensterbankDatabase ??= open().catch((error: unknown) => {
    // Not remembered, so that the next request tries again once the database is back.
    store.vensterbankDatabase = undefined;
    throw error;
  });
  return store.vensterbankDatabase;
}

function open(): Promise<Database> {
  const keysFolder = env.KEYS_DIR ?? join(env.DATA_DIR, "keys");
  if (env.DATABASE_URL !== undefined)
    return openDatabase({ kind: "postgres", url: env.DATABASE_URL, keysFolder });
  return openDatabase({ kind: "sqlite", file: join(env.DATA_DIR, "vensterbank.sqlite"), keysFolder });
}
