import { type TenantId } from "@vensterbank/core";
import { type SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import { type OwnerSession } from "../erasure/erase-rows";
import { type Tables } from "../schema/tables";
import { type Unit } from "./unit";

/** The query builder. SQLite's type stands for both; only what both engines have may be used (docs/decisions/0003). */
export type QueryBuilder = SqliteRemoteDatabase<Record<string, never>>;

/** What repositories work with inside one unit of work. */
export interface Session {
  readonly db: QueryBuilder;
  readonly tables: Tables;
  readonly unit: Unit;
}

export interface Engine {
  readonly kind: "sqlite" | "postgres";
  run<T>(unit: Unit, work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Takes what was deleted or overwritten in these tables out of the database's own files, as far as they are in its hands.
   */
  scrub(tables: readonly (keyof Tables)[]): Promise<void>;
  /**
   * The one door past the guard, for erasing a tenant (docs/decisions/0029): one transaction in which also history can be
   * deleted, and in which nobody else adds to this tenant. Kept when the work returns, undone when it throws or gives null.
   */
  asOwner<T>(tenantId: TenantId, work: (session: OwnerSession) => Promise<T | null>): Promise<T | null>;
  /**
   * Writes the database's own files anew from what is in the tables now. @throws DatabaseError when others hold on to
   * something older; done again later it works
   */
  rewrite(): Promise<void>;
  /** @throws DatabaseError when the database does not answer */
  ping(): Promise<void>;
  /** Waits for the units that are going on. */
  close(): Promise<void>;
}
