/**
 * Runs the journeys: finds a browser, builds the product, seeds one template database, starts Playwright. With
 * `--postgres` they run on a PostgreSQL server instead of a file. With `--pictures`, `--map-speed`, `--map-walk` or `--whole-wave` it runs that script instead: each writes what the documents show.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser";
import { type JourneyPostgres, startPostgres } from "./postgres";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "..");
const template = mkdtempSync(join(tmpdir(), "vensterbank-e2e-"));

const scripts = {
  "--pictures": "e2e/pictures.ts",
  "--map-speed": "e2e/speed/map-speed.ts",
  "--map-walk": "e2e/walk/map-walk.ts",
  "--whole-wave": "e2e/whole-wave/main.ts",
};

function run(args: readonly string[], env: Record<string, string> = {}, cwd = root): number {
  const ended = spawnSync("pnpm", args, {
    cwd,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return ended.status ?? 1;
}

/** Whether the journeys run on PostgreSQL instead of a file; no argument of Playwright's. */
const onPostgres = process.argv.includes("--postgres");

function main(postgres: JourneyPostgres | null): number {
  const browser = findBrowser();
  // Journeys choose their own data folder; a developer's DATABASE_URL must never be touched by them.
  const env = {
    DATA_DIR: template,
    DATABASE_URL: postgres?.templateUrl ?? "",
    E2E_POSTGRES: postgres?.templateUrl ?? "",
    DEMO_PASSWORD: "vensterbank-demo-2026",
    LOG_LEVEL: "silent",
  };
  for (const step of [["build"], ["--silent", "db", "migrate"], ["--silent", "db", "seed"]]) {
    const code = run(step, env);
    if (code !== 0) return code;
  }
  const servers = { ...env, E2E_TEMPLATE: template, CHROMIUM_PATH: browser };
  for (const [flag, script] of Object.entries(scripts))
    if (process.argv.includes(flag)) return run(["exec", "tsx", script], servers);
  const reporters = process.env.E2E_REPORT ? "list,json" : "list";
  return run(
    [
      "exec",
      "playwright",
      "test",
      `--reporter=${reporters}`,
      ...process.argv.slice(2).filter((one) => one !== "--postgres"),
    ],
    {
      ...servers,
      ...(process.env.E2E_REPORT ? { PLAYWRIGHT_JSON_OUTPUT_NAME: process.env.E2E_REPORT } : {}),
    },
    here,
  );
}

let code = 1;
let postgres: JourneyPostgres | null = null;
try {
  postgres = onPostgres ? await startPostgres() : null;
  code = main(postgres);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await postgres?.stop();
  rmSync(template, { recursive: true, force: true });
}
process.exit(code);
