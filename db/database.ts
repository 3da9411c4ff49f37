import { dirname, join } from "node:path";
import { type TenantId } from "@vensterbank/core";
import { DatabaseError } from "./engines/database-error";
import { type Engine, type Session } from "./engines/engine";
import { openPostgres } from "./engines/postgres";
import { openSqlite } from "./engines/sqlite";
import { schemaVersion } from "./engines/schema-version";
import { Unit, assertNotNested } from "./engines/unit";
import { type ErasedCounts, type ErasureOrder } from "./erasure/erase-rows";
import { eraseTenant, finishErasures } from "./erasure/erase-tenant";
import { openErasureJournal } from "./erasure/erasure-journal";
import { openKeyring } from "./keyring/keyring";
import { namedShares, settleDoubts, splitWholeKeys } from "./keyring/tend-keys";
import { type Tables } from "./schema/tables";
import {
  type ControlRepositories,
  type TenantRepositories,
  controlRepositories,
  tenantRepositories,
} from "./repositories/repositories";

export type DatabaseConfig =
  | {
      readonly kind: "sqlite";
      readonly file: string;
      /** Where halves of keys are kept; `keys` beside the file when absent. */
      readonly keysFolder?: string;
    }
  | {
      readonly kind: "postgres";
      readonly url: string;
      /** Where halves of keys are kept: one folder for every process on this database, and for no other database. */
      readonly keysFolder: string;
      /** Where the copy goes that a migration makes first; without it none is made. */
      readonly backupFolder?: string;
    };

/**
 * Units of work. `read` refuses writes; `write` keeps everything or, when the callback throws or any query in it
 * failed, nothing. Units do not nest. No network, password hashing or long computing inside a write: on SQLite all
 * other writers wait for it.
 *
 * Whatever goes on beside it, a write has the outcome that it would have had alone. On PostgreSQL the callback of a write
 * therefore may run more than once: when another unit came in between, what it did is undone and it runs again on what is
 * there now. It changes nothing but the database, and gives its outcome as its return value.
 * @throws DatabaseError `busy` when others came in between time and again
 */
export interface UnitOfWork<Repositories> {
  read<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  write<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
}

export interface DatabaseState {
  readonly engine: "sqlite" | "postgres";
  /** Name of the newest migration. */
  readonly schema: string;
  /** Programmes of which the half of the key that lies outside the database is not there: they take in no answers. */
  readonly programmesWithoutKey: number;
}

export interface Database {
  readonly kind: "sqlite" | "postgres";
  /** Outside every tenant: users, sessions, the list of tenants and what leads into one. Sees no tenant's data. */
  readonly control: UnitOfWork<ControlRepositories>;
  /** @throws DatabaseError `scope` for an empty id */
  forTenant(tenantId: TenantId): UnitOfWork<TenantRepositories>;
  /** Finishes what a process that was killed left undone in the folder of keys. */
  tendKeys(): Promise<void>;
  /** Takes what was deleted in these tables out of the database's own files; best in a quiet hour. */
  scrub(tables: readonly (keyof Tables)[]): Promise<void>;
  /**
   * Erases a tenant that is due: rows, keys, and what is left of them in the database's own files. Null when there is no
   * such tenant or it is not due; of several who try at once, one does it.
   */
  eraseTenant(order: ErasureOrder & { readonly today: string }): Promise<ErasedCounts | null>;
  /** Finishes erasures that somebody was killed over. @returns how many */
  finishErasures(): Promise<number>;
  /** How it stands, for who runs the installation. */
  inspect(): Promise<DatabaseState>;
  /** @throws DatabaseError when the database does not answer */
  health(): Promise<{ readonly engine: "sqlite" | "postgres" }>;
  close(): Promise<void>;
}

/** Where a database keeps the other halves of its keys. */
export function keysFolderOf(config: DatabaseConfig): string {
  if (config.kind === "postgres") return config.keysFolder;
  return config.keysFolder ?? join(dirname(config.file), "keys");
}

/**
 * Opens a database that has been migrated. @throws SchemaMismatch when it has not, or by a newer version
 * @throws DatabaseError `unavailable` when a server does not answer
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const engine = config.kind === "sqlite" ? openSqlite(config.file) : await openPostgres(config.url);
  const keyring = openKeyring(keysFolderOf(config));
  const erasure = { engine, keyring, journal: openErasureJournal(keysFolderOf(config)) };
  try {
    await settleDoubts(engine, keyring);
    await splitWholeKeys(engine, keyring);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return {
    kind: engine.kind,
    control: unitOfWork(engine, null, controlRepositories),
    forTenant(tenantId) {
      if (!tenantId) throw new DatabaseError("scope", "A unit of work needs a tenant");
      return unitOfWork(engine, tenantId, (session) => tenantRepositories(session, tenantId, keyring));
    },
    tendKeys: () => settleDoubts(engine, keyring),
    scrub: (tables) => engine.scrub(tables),
    eraseTenant: (order) => eraseTenant(erasure, order),
    async inspect() {
      const shares = await namedShares(engine);
      const programmesWithoutKey = shares.filter((one) => keyring.read(one.shareFile) === undefined).length;
      return { engine: engine.kind, schema: schemaVersion(engine.kind, null).tag, programmesWithoutKey };
    },
    finishErasures: () => finishErasures(erasure),
    async health() {
      await engine.ping();
      return { engine: engine.kind };
    },
    close: () => engine.close(),
  };
}

function unitOfWork<Repositories>(
  engine: Engine,
  tenantId: TenantId | null,
  repositories: (session: Session) => Repositories,
): UnitOfWork<Repositories> {
  const run = async <T>(mode: "read" | "write", work: (repositories: Repositories) => Promise<T>) => {
    assertNotNested();
    return engine.run(new Unit(tenantId, mode), (session) => work(repositories(session)));
  };
  return { read: (work) => run("read", work), write: (work) => run("write", work) };
}
