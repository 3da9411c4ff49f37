import { existsSync, renameSync, rmSync } from "node:fs";
import { type DatabaseConfig, migrate, openDatabase } from "@vensterbank/db";
import { databaseConfig } from "./database-config";
import { type Environment } from "./parse-env";
import { seed } from "./seed";

/**
 * Brings the database to this version's schema and, when asked, fills an empty one with the demo. A new file gets its
 * name once it is complete, so that a start that was broken off leaves nothing half.
 */
export async function prepareDatabase(
  env: Environment,
  wantsDemo: boolean,
  told: (line: string) => void,
): Promise<void> {
  const config = databaseConfig(env);
  if (config.kind === "sqlite" && wantsDemo && !existsSync(config.file)) {
    const unfinished: DatabaseConfig = { ...config, file: `${config.file}.unfinished` };
    for (const end of ["", "-wal", "-shm"]) rmSync(unfinished.file + end, { force: true });
    await migrate(unfinished);
    await seed(env, unfinished, told);
    renameSync(unfinished.file, config.file);
    return;
  }
  const { backupFile } = await migrate(config);
  if (backupFile) told(`The database was brought up to date; the state before is in ${backupFile}`);
  if (wantsDemo && (await mayHoldTheDemo(config))) await seed(env, config, told);
}

/** Nothing is added to a database in which somebody else's organisations live. */
async function mayHoldTheDemo(config: DatabaseConfig): Promise<boolean> {
  const database = await openDatabase(config);
  try {
    const tenants = await database.control.read((control) => control.tenants.list());
    return tenants.length === 0 || tenants.some(({ isDemo }) => isDemo);
  } finally {
    await database.close();
  }
}
