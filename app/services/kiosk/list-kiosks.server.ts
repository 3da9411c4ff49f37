import { type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";

export interface KioskLine {
  /** Names it in forms; its address cannot be made from it. */
  readonly tokenHash: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The shared tablets of a wave that work now. */
export async function listKiosks(scope: MemberScope, waveId: WaveId): Promise<KioskLine[]> {
  const now = scope.clock.now();
  const rows = await scope.read(({ kiosks }) => kiosks.listByWave(waveId));
  return rows
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ tokenHash, name, createdAt, expiresAt }) => ({ tokenHash, name, createdAt, expiresAt }));
}
