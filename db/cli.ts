import { join } from "node:path";
import { type DatabaseConfig, keysFolderOf } from "./database";
import { backup, check, migrate, restore } from "./index";

interface Command {
  readonly argument?: string;
  readonly says: string;
  /** @returns what to tell, and whether all is well */
  run(config: DatabaseConfig, argument: string): Promise<{ lines: string[]; ok: boolean }>;
}

const commands: Readonly<Record<string, Command>> = {
  migrate: {
    says: "make the database, or bring it to the schema of this version (a copy is kept in DATA_DIR first)",
    async run(config) {
      const { changed, backupFile } = await migrate(config);
      const kept = backupFile ? [`The state before is in ${backupFile}`] : [];
      return { lines: [changed ? "Migrated" : "Up to date", ...kept], ok: true };
    },
  },
  check: {
    says: "look at schema, data, references and the wall between tenants",
    async run(config) {
      const findings = await check(config);
      const lines = findings.map(({ subject, problem }) => `${subject}: ${problem ?? "ok"}`);
      return { lines, ok: findings.every(({ problem }) => problem === null) };
    },
  },
  backup: {
    argument: "FILE",
    says: "copy everything to a new file, while the database is in use",
    async run(config, file) {
      await backup(config, file);
      const keys = `The keys of the programmes are not in it: they stay in ${keysFolderOf(config)}, and need a copy of their own`;
      return { lines: [`Saved to ${file}`, keys], ok: true };
    },
  },
  restore: {
    argument: "FILE",
    says: "put a backup back; stop Vensterbank first (PostgreSQL: into an empty database)",
    async run(config, file) {
      const { keptFile, erasedAgain, held } = await restore(config, file);
      const kept = keptFile ? [`What was there before is in ${keptFile}`] : [];
      const erased = erasedAgain.map((id) => `${id} had been erased since, and was erased again`);
      const { mails, steps } = held;
      const heldBack =
        mails + steps > 0
          ? [
              `${mails} mails that waited and ${steps} rounds of mails that were due are called off: they may have gone out since the backup. Schedules say so; plan again what did not`,
            ]
          : [];
      return { lines: [`Restored from ${file}`, ...kept, ...erased, ...heldBack], ok: true };
    },
  },
};

const usage = [
  "Usage: pnpm db COMMAND",
  ...Object.entries(commands).map(
    ([name, { argument = "", says }]) => `  ${`${name} ${argument}`.padEnd(14)} ${says}`,
  ),
  // Done by app/db.ts, which passes everything else on to here.
  "  seed           fill a migrated database with the demo, once",
  "  operator …     who runs the installation: add ADDRESS NAME, remove ADDRESS, list",
  "DATABASE_URL names a PostgreSQL server; without it the database is vensterbank.sqlite in DATA_DIR (./data).",
  "KEYS_DIR names the folder with the other halves of the programmes' keys; without it that is keys in DATA_DIR.",
];

function configFrom({ DATABASE_URL, DATA_DIR, KEYS_DIR }: NodeJS.ProcessEnv): DatabaseConfig {
  const folder = DATA_DIR || "data";
  const keysFolder = KEYS_DIR || join(folder, "keys");
  if (DATABASE_URL) return { kind: "postgres", url: DATABASE_URL, backupFolder: folder, keysFolder };
  return { kind: "sqlite", file: join(folder, "vensterbank.sqlite"), keysFolder };
}

const [name = "", argument, ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command || rest.length > 0 || (command.argument === undefined) !== (argument === undefined)) {
  console.error(usage.join("\n"));
  process.exitCode = 2;
} else {
  try {
    const { lines, ok } = await command.run(configFrom(process.env), argument ?? "");
    for (const line of lines) console.log(line);
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
