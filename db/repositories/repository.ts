import { type TenantId } from "@vensterbank/core";
import { DrizzleQueryError } from "drizzle-orm";
import { withoutValues } from "../engines/database-error";
import { type Session } from "../engines/engine";
import { type Unit } from "../engines/unit";

/** What the repositories of one tenant work with. */
export interface TenantSession extends Session {
  readonly tenantId: TenantId;
}

type Calls = Record<string, (...args: never[]) => Promise<unknown>>;

/**
 * The same repository, whose calls are counted by their unit (a call that nobody awaits fails the unit) and whose
 * errors have lost the bound values that Drizzle prints.
 */
export function inUnit<R extends Calls>(unit: Unit, repository: R): R {
  const guarded: Calls = {};
  for (const [name, call] of Object.entries(repository)) {
    guarded[name] = async (...args) => {
      unit.pending++;
      try {
        return await call(...args);
      } catch (error) {
        throw error instanceof DrizzleQueryError ? withoutValues(error.cause, error.query) : error;
      } finally {
        unit.pending--;
      }
    };
  }
  return guarded as R;
}

// Far below SQLite's 32,766 and PostgreSQL's 65,535 bound values, for the widest table.
const batchSize = 500;

/** Inserts any number of rows, also none. */
export async function inBatches<T>(
  rows: readonly T[],
  insert: (batch: T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize)
    await insert(rows.slice(start, start + batchSize));
}
