import { appError, fail, ok, type Result, type WaveId } from "@vensterbank/core";
import { hashToken } from "@vensterbank/db";
import type { ControlScope } from "../../http/scope/control-scope.server";

/** What a shared tablet shows, and what it takes codes of. */
export interface KioskScreen {
  readonly organisation: string;
  readonly waveId: WaveId;
  readonly tokenHash: string;
}

/** The tablet that stands at an address; an error when it was ended, its wave has closed or nobody set it up. */
export async function findKiosk(
  control: Pick<ControlScope, "read" | "clock">,
  token: string,
): Promise<Result<KioskScreen>> {
  const tokenHash = hashToken(token);
  const place = await control.read(({ kiosks }) => kiosks.find(tokenHash, control.clock.now()));
  if (!place) return fail(appError("link-unknown"));
  return ok({ organisation: place.tenant.name, waveId: place.kiosk.waveId, tokenHash });
}
