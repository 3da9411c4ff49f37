import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { migrate } from "../commands/migrate";
import { type DatabaseConfig } from "../database";

/** An empty place for a database of one suite. */
export interface Place {
  readonly config: DatabaseConfig;
  remove(): Promise<void>;
}

export type MakePlace = () => Promise<Place>;

export async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "vensterbank-sqlite-"));
  return {
    config: { kind: "sqlite", file: join(folder, "data", "vensterbank.sqlite") },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function postgresPlace(): Promise<Place> {
  const server = inject("postgresUrl");
  const name = `suite_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const folder = mkdtempSync(join(tmpdir(), "vensterbank-postgres-keys-"));
  return {
    config: { kind: "postgres", url: url.href, keysFolder: join(folder, "keys") },
    async remove() {
      await dropped(server, name);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function migratedPlace(make: MakePlace): Promise<Place> {
  const place = await make();
  await migrate(place.config);
  return place;
}

/** A worker of the server's own that is tidying up the database may not be ended: it is done in a moment. */
async function dropped(server: string, name: string): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      return await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    } catch (error) {
      if (tries === 10) throw error;
      await new Promise((later) => setTimeout(later, 500));
    }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
