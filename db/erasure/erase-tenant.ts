import { type TenantId } from "@vensterbank/core";
import { type Engine } from "../engines/engine";
import { Unit, settleUnit } from "../engines/unit";
import { type Keyring } from "../keyring/keyring";
import { discardShare } from "../keyring/keys-of-unit";
import { type ErasedCounts, type ErasureOrder, eraseRows, sharesOf } from "./erase-rows";
import { type ErasureJournal } from "./erasure-journal";

export interface ErasureMeans {
  readonly engine: Engine;
  readonly keyring: Keyring;
  readonly journal: ErasureJournal;
}

/**
 * Erases a tenant, rows and keys, and then takes what is left of it out of the database's own files. Of several processes
 * one does it; one that is killed over it leaves it to `finishErasures`.
 * @returns null when there is no such tenant, or it is not due
 */
export async function eraseTenant(means: ErasureMeans, order: ErasureOrder): Promise<ErasedCounts | null> {
  const counts = await eraseRowsAndKeys(means, order);
  if (counts) await finishErasures(means);
  return counts;
}

async function eraseRowsAndKeys(
  { engine, keyring, journal }: ErasureMeans,
  order: ErasureOrder,
): Promise<ErasedCounts | null> {
  const { tenantId: tenant } = order;
  const unit = new Unit(null, "write");
  let shares: readonly string[] = [];
  try {
    const counts = await engine.asOwner(tenant, async (session) => {
      shares = await sharesOf(session, tenant);
      const erased = await eraseRows(session, order);
      if (!erased) return null;
      // Before the rows are gone for good: from here on somebody will finish it.
      for (const share of shares) discardShare(keyring, unit, share);
      journal.write({ tenant, state: "begun", shares });
      return erased;
    });
    settleUnit(unit, counts ? "kept" : "undone");
    if (counts) journal.write({ tenant, state: "erased", shares });
    return counts;
  } catch (error) {
    // Whether it was committed is not known to who lost the connection; who opens the database next finds out.
    settleUnit(unit, "unknown");
    if (await isThere(engine, tenant)) journal.write({ tenant, state: "undone", shares });
    throw error;
  }
}

/** Does what is left to do of erasures that somebody was killed over. @returns how many */
export async function finishErasures({ engine, keyring, journal }: ErasureMeans): Promise<number> {
  const begun = journal.read().filter(({ state }) => state === "begun" || state === "erased");
  const gone = [];
  for (const entry of begun) if (!(await isThere(engine, entry.tenant))) gone.push(entry);
  if (gone.length === 0) return 0;
  for (const { shares } of gone)
    for (const share of shares) {
      keyring.destroy(share);
      keyring.settle(share);
    }
  await engine.rewrite();
  for (const entry of gone) journal.write({ ...entry, state: "clean" });
  return gone.length;
}

/** Erases again what a backup from before has brought back. @returns which tenants */
export async function repeatErasures(means: ErasureMeans, at: Date): Promise<TenantId[]> {
  const repeated: TenantId[] = [];
  for (const { tenant, state, shares } of means.journal.read()) {
    if (state === "undone") continue;
    for (const share of shares) means.keyring.destroy(share);
    const counts = await eraseTenant(means, { tenantId: tenant, at, today: null });
    if (counts) repeated.push(tenant);
  }
  return repeated;
}

async function isThere(engine: Engine, id: TenantId): Promise<boolean> {
  const rows = await engine.run(new Unit(null, "read"), async ({ db, tables: { tenant } }) =>
    db.select({ id: tenant.id }).from(tenant),
  );
  return rows.some((row) => row.id === id);
}
