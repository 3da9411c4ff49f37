import { appError, type Result, type WaveId } from "@vensterbank/core";
import { hashToken, newToken } from "@vensterbank/db";
import { z } from "zod";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { closingOf } from "../codes/code-days.server";
import { refuse, writeResult } from "../write-result.server";

const kioskName = z.string().trim().min(1).max(60);

/** A shared tablet without a last day of its wave works for so long, days. */
const longest = 90;

export interface OpenedKiosk {
  readonly name: string;
  /** Secret of its address, at the only moment at which it can be told. */
  readonly token: string;
}

/** Makes an address for a shared tablet, until the wave closes. */
export async function openKiosk(
  scope: MemberScope,
  waveId: WaveId,
  name: string,
): Promise<Result<OpenedKiosk>> {
  const parsed = kioskName.safeParse(name);
  return writeResult(scope, async (repositories) => {
    const { waves, kiosks, tenant } = repositories;
    const wave = await waves.get(waveId);
    if (!wave) refuse(appError("not-found"));
    if (wave.status !== "open") refuse(appError("wrong-wave-status"));
    if (!parsed.success)
      refuse(appError("invalid-input", { fields: [{ field: "name", key: "codes.error.kioskName" }] }));
    const createdAt = scope.clock.now();
    const closing = closingOf(wave, (await tenant.get()).timeZone);
    const token = newToken();
    await kiosks.insert({
      tokenHash: hashToken(token),
      waveId,
      name: parsed.data,
      createdAt,
      expiresAt: closing ?? new Date(createdAt.getTime() + longest * 24 * 3600_000),
    });
    await recordAudit(repositories, scope, "kiosk.open", waveId);
    return { name: parsed.data, token };
  });
}
