import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { type DatabaseConfig, keysFolderOf } from "../database";

/** Everything that a database keeps in files: its own, and the folder of keys. Of PostgreSQL without its log. */
export async function storedBytes(config: DatabaseConfig): Promise<Buffer> {
  const folders = [keysFolderOf(config)];
  if (config.kind === "postgres") folders.push(...(await heapFolder(config.url)));
  const files = folders.flatMap(filesBelow);
  if (config.kind === "sqlite") {
    const folder = dirname(config.file);
    const own = readdirSync(folder).filter((name) => name.startsWith(basename(config.file)));
    files.push(...own.map((name) => join(folder, name)));
  }
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Where the server of the tests keeps the tables of one database; none when the server is not ours. */
async function heapFolder(url: string): Promise<string[]> {
  const folder = inject("postgresFolder");
  if (folder === null) return [];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ oid: string }>(
      "SELECT oid::text FROM pg_database WHERE datname = current_database()",
    );
    // As the owner of the server: a checkpoint writes out what is in memory.
    const server = new URL(url);
    server.username = "superuser";
    server.password = "superuser";
    const superuser = new pg.Client({ connectionString: server.href });
    await superuser.connect();
    await superuser.query("CHECKPOINT");
    await superuser.end();
    return [join(folder, "base", rows[0].oid)];
  } finally {
    await client.end();
  }
}
