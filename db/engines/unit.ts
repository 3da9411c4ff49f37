import { AsyncLocalStorage } from "node:async_hooks";
import { type TenantId } from "@vensterbank/core";
import { DatabaseError } from "./database-error";

export type Mode = "read" | "write";

/** `unknown`: the connection broke while the unit was being committed. */
export type Outcome = "kept" | "undone" | "unknown";

/** One unit of work: what it may see, and whether it is still going on. */
export class Unit {
  ended = false;
  /** A query failed: whatever the caller does next, nothing of this unit is kept. On both engines alike. */
  failed = false;
  /** The engine gave this unit up for another one that went on beside it: the same work may be done anew. */
  conflicted = false;
  /** Repository calls that have not settled. */
  pending = 0;
  /** What is to be done outside the database once it is clear what became of this unit. Never throws into the unit. */
  readonly afterwards: ((outcome: Outcome) => void)[] = [];

  /** @param tenantId null in the control unit, which belongs to no tenant */
  constructor(
    readonly tenantId: TenantId | null,
    readonly mode: Mode,
  ) {}

  /** @throws unless the query runs inside the unit that its repository belongs to */
  assertCurrent(): void {
    if (this.ended) throw new DatabaseError("scope", "A query was sent after its unit of work had ended");
    if (running.getStore() !== this)
      throw new DatabaseError("scope", "A query was sent from outside its unit of work");
  }
}

const running = new AsyncLocalStorage<Unit>();

/**
 * Does what waits for the outcome of a unit. What fails here is found again by whoever opens the database next: it does
 * not undo what was committed.
 */
export function settleUnit(unit: Unit, outcome: Outcome): void {
  for (const act of unit.afterwards.splice(0)) {
    try {
      act(outcome);
    } catch {
      // A note of what is left to do stays behind (keyring).
    }
  }
}

/** The tenant of the unit of work that is going on here; null in the control unit and outside every unit. */
export function currentTenant(): TenantId | null {
  const unit = running.getStore();
  return unit && !unit.ended ? unit.tenantId : null;
}

/** True inside a unit of work, of whichever tenant. */
export function insideUnit(): boolean {
  const unit = running.getStore();
  return unit !== undefined && !unit.ended;
}

/**
 * Refuses a unit inside another one: on SQLite it would wait for itself, on PostgreSQL it would be another transaction
 * than the writer believes.
 */
export function assertNotNested(): void {
  if (insideUnit()) throw new DatabaseError("scope", "A unit of work inside another unit of work");
}

/** Runs the work inside the unit and ends the unit, whatever happens. @throws when a query failed or was not awaited */
export async function runInside<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  try {
    // Awaited inside: a query builder starts its query only when somebody awaits it.
    const value = await running.run(unit, async () => await work());
    if (unit.failed)
      throw new DatabaseError("scope", "A query of this unit of work failed, so nothing of it was kept");
    if (unit.pending > 0) throw new DatabaseError("scope", "A repository call was not awaited");
    return value;
  } finally {
    unit.ended = true;
  }
}
