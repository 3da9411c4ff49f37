import { existsSync, readdirSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseState } from "@vensterbank/db";
import { env } from "../../env.server";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { mailHealth } from "../mail/send-mail.server";

export interface CopyOfDatabase {
  readonly file: string;
  readonly madeOn: string;
  readonly bytes: number;
}

export interface Health extends DatabaseState {
  /** Size of the database's file and its log; null for a server. */
  readonly bytes: number | null;
  /** Copies of the database beside it, newest first. */
  readonly copies: readonly CopyOfDatabase[];
  readonly keysFolder: boolean;
  readonly freeBytes: number | null;
  readonly jobs: { readonly waiting: number; readonly failed: readonly { code: string; count: number }[] };
  readonly mail: {
    readonly server: boolean;
    readonly sent: number;
    readonly failed: number;
    readonly lastFailure: { readonly on: string; readonly code: string } | null;
  };
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** How the installation stands: sizes, counts and codes, nothing of any organisation. */
export async function getHealth(scope: ControlScope, state: DatabaseState): Promise<Health> {
  const { sent, failed, lastFailure } = mailHealth();
  return {
    ...state,
    bytes: env.DATABASE_URL === undefined ? databaseBytes() : null,
    copies: copiesIn(env.DATA_DIR),
    keysFolder: existsSync(env.KEYS_DIR ?? join(env.DATA_DIR, "keys")),
    freeBytes: await freeBytes(),
    jobs: await jobsOf(scope),
    mail: {
      server: env.SMTP_URL !== undefined,
      ...{ sent, failed },
      lastFailure: lastFailure && { on: dayOf(lastFailure.at), code: lastFailure.code },
    },
  };
}

function databaseBytes(): number {
  const file = join(env.DATA_DIR, "vensterbank.sqlite");
  return ["", "-wal"].reduce((sum, end) => sum + (sizeOf(file + end) ?? 0), 0);
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** Backups, and what migrating and restoring set aside: they hold what has been deleted since. */
function copiesIn(folder: string): CopyOfDatabase[] {
  const found: CopyOfDatabase[] = [];
  for (const below of ["", "backups"]) {
    const place = join(folder, below);
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place)) {
      if (!/backup|\.before-/.test(name) || name.endsWith(".part")) continue;
      const { size, mtime } = statSync(join(place, name));
      if (size > 0 && !statSync(join(place, name)).isDirectory())
        found.push({ file: join(below, name), madeOn: dayOf(mtime), bytes: size });
    }
  }
  return found.sort((a, b) => (a.madeOn < b.madeOn ? 1 : -1));
}

async function freeBytes(): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(env.DATA_DIR);
    return bavail * bsize;
  } catch {
    return null;
  }
}

async function jobsOf(scope: ControlScope): Promise<Health["jobs"]> {
  const tenants = await scope.read((control) => control.tenants.list());
  const codes = new Map<string, number>();
  let waiting = 0;
  for (const { id } of tenants)
    for (const { status, errorCode } of await scope.accessOf(id).read(({ jobs }) => jobs.listStates())) {
      if (status === "failed") codes.set(errorCode ?? "?", (codes.get(errorCode ?? "?") ?? 0) + 1);
      else waiting++;
    }
  return { waiting, failed: [...codes].map(([code, count]) => ({ code, count })) };
}
