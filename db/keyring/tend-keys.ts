import { type TenantId } from "@vensterbank/core";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { type Engine } from "../engines/engine";
import { Unit } from "../engines/unit";
import { type Keyring } from "./keyring";
import { keepShare } from "./keys-of-unit";
import { splitKey } from "./split-key";

/** No unit of work takes this long, milliseconds: who left a file in doubt before has been killed. */
const longestUnit = 10 * 60_000;

const tenantsOf = async (engine: Engine): Promise<TenantId[]> => {
  const rows = await engine.run(new Unit(null, "read"), async ({ db, tables: { tenant } }) =>
    db.select({ id: tenant.id }).from(tenant),
  );
  return rows.map(({ id }) => id);
};

/**
 * Takes half of every key that still lies whole in the database out of it. Several processes may do this at once, and be
 * killed over it. @returns how many keys were split here
 */
export async function splitWholeKeys(engine: Engine, keyring: Keyring): Promise<number> {
  let split = 0;
  for (const tenantId of await tenantsOf(engine)) {
    const isWhole = await engine.run(new Unit(tenantId, "read"), async ({ db, tables: { programmeKey } }) => {
      const whole = and(eq(programmeKey.tenantId, tenantId), isNull(programmeKey.shareFile));
      return (await db.select().from(programmeKey).where(whole).limit(1)).length > 0;
    });
    if (isWhole) split += await splitKeysOf(engine, keyring, tenantId);
  }
  if (split > 0) await engine.scrub(["programmeKey"]);
  return split;
}

function splitKeysOf(engine: Engine, keyring: Keyring, tenantId: TenantId): Promise<number> {
  return engine.run(new Unit(tenantId, "write"), async ({ db, tables: { programmeKey }, unit }) => {
    const own = eq(programmeKey.tenantId, tenantId);
    const rows = await db
      .select()
      .from(programmeKey)
      .where(and(own, isNull(programmeKey.shareFile)));
    for (const { programmeId, key } of rows) {
      const { kept, share } = splitKey(key);
      const shareFile = keepShare(keyring, unit, share);
      await db
        .update(programmeKey)
        .set({ key: kept, shareFile })
        .where(and(own, eq(programmeKey.programmeId, programmeId)));
    }
    return rows.length;
  });
}

/** Finishes what somebody was killed over: of a file in doubt the database knows whether it was to stay. */
export async function settleDoubts(
  engine: Engine,
  keyring: Keyring,
  longerThan = longestUnit,
): Promise<void> {
  const doubted = keyring.doubted(longerThan);
  if (doubted.length === 0) return;
  const wanted = new Set((await namedShares(engine)).map(({ shareFile }) => shareFile));
  for (const name of doubted) {
    if (!wanted.has(name)) {
      keyring.destroy(name);
      keyring.bury(name);
    }
    keyring.settle(name);
  }
}

/** Which files the database counts on, and for which programmes. */
export async function namedShares(engine: Engine) {
  const found: { readonly programmeId: string; readonly shareFile: string }[] = [];
  for (const tenantId of await tenantsOf(engine)) {
    const rows = await engine.run(new Unit(tenantId, "read"), async ({ db, tables: { programmeKey } }) =>
      db
        .select()
        .from(programmeKey)
        .where(and(eq(programmeKey.tenantId, tenantId), isNotNull(programmeKey.shareFile))),
    );
    for (const { programmeId, shareFile } of rows)
      if (shareFile !== null) found.push({ programmeId, shareFile });
  }
  return found;
}
