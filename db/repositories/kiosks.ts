import { type TenantId, type WaveId } from "@vensterbank/core";
import { and, asc, eq, gt } from "drizzle-orm";
import { type Session } from "../engines/engine";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type KioskRow = Tables["kiosk"]["$inferSelect"];
export type NewKiosk = Omit<Tables["kiosk"]["$inferInsert"], "tenantId">;

/** What a shared tablet belongs to, found by the address that it stands at. */
export interface KioskPlace {
  readonly kiosk: KioskRow;
  readonly tenant: { readonly id: TenantId; readonly name: string };
}

/** Shared tablets, from outside every tenant: whose address this is. */
export function openKiosks({ db, tables: { kiosk, tenant } }: Session) {
  return {
    /** Undefined when it was ended, or its time is over. */
    async find(tokenHash: string, now: Date): Promise<KioskPlace | undefined> {
      const [row] = await db
        .select({ kiosk, tenant: { id: tenant.id, name: tenant.name } })
        .from(kiosk)
        .innerJoin(tenant, eq(tenant.id, kiosk.tenantId))
        .where(and(eq(kiosk.tokenHash, tokenHash), gt(kiosk.expiresAt, now)))
        .limit(1);
      return row;
    },
  };
}

/** The shared tablets of one tenant. */
export function kiosks({ db, tables: { kiosk }, tenantId }: TenantSession) {
  const ofWave = (waveId: WaveId) => and(eq(kiosk.tenantId, tenantId), eq(kiosk.waveId, waveId));
  return {
    listByWave: async (waveId: WaveId): Promise<KioskRow[]> =>
      db.select().from(kiosk).where(ofWave(waveId)).orderBy(asc(kiosk.createdAt), asc(kiosk.tokenHash)),

    async insert(row: NewKiosk): Promise<void> {
      await db.insert(kiosk).values({ ...row, tenantId });
    },

    /** @returns false when there is none of this wave */
    async delete(waveId: WaveId, tokenHash: string): Promise<boolean> {
      const gone = await db
        .delete(kiosk)
        .where(and(ofWave(waveId), eq(kiosk.tokenHash, tokenHash)))
        .returning({ tokenHash: kiosk.tokenHash });
      return gone.length > 0;
    },

    /** For a wave whose closing moves: its tablets stand as long as it takes answers. */
    async moveExpiry(waveId: WaveId, expiresAt: Date): Promise<void> {
      await db.update(kiosk).set({ expiresAt }).where(ofWave(waveId));
    },

    /** For a wave that closes: none of its tablets leads anywhere. */
    async deleteByWave(waveId: WaveId): Promise<void> {
      await db.delete(kiosk).where(ofWave(waveId));
    },
  };
}
