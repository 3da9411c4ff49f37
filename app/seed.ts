import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "@vensterbank/core";
import { type DatabaseConfig, openDatabase } from "@vensterbank/db";
import { openMemberScope } from "./http/scope/member-scope.server";
import { type Environment } from "./parse-env";
import { paths } from "./paths";
import { type DemoAccess, seedDemo } from "./services/demo/seed-demo.server";

/** What `demo.json` in the data folder says, for people and for end-to-end tests. */
export interface DemoFileContent extends Omit<DemoAccess, "tokens"> {
  /** Paths of two personal links; the secret is in them. */
  readonly links: { readonly inside: string; readonly partner: string };
}

const demoFileOf = (env: Environment) => join(env.DATA_DIR, "demo.json");

/** How to get into the demo that was seeded here; null when there is none. */
export function readDemoFile(env: Environment): DemoFileContent | null {
  const file = demoFileOf(env);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DemoFileContent) : null;
}

/**
 * Fills a migrated database with the demo, once, and writes down how to get in. @returns false when it was there.
 * The password is DEMO_PASSWORD, or random.
 */
export async function seed(
  env: Environment,
  config: DatabaseConfig,
  told: (line: string) => void,
): Promise<boolean> {
  const database = await openDatabase(config);
  try {
    const password = env.DEMO_PASSWORD ?? randomBytes(9).toString("base64url");
    const access = await seedDemo(database, {
      password,
      clock: systemClock,
      openScope: openMemberScope,
      told,
    });
    if (access) writeDemoFile(env, access);
    return access !== null;
  } finally {
    await database.close();
  }
}

function writeDemoFile(env: Environment, { tokens, ...access }: DemoAccess): void {
  const content: DemoFileContent = {
    ...access,
    links: { inside: paths.respond(tokens.inside), partner: paths.respond(tokens.partner) },
  };
  mkdirSync(env.DATA_DIR, { recursive: true });
  const file = demoFileOf(env);
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  // The mode above counts for a new file only.
  chmodSync(file, 0o600);
}
