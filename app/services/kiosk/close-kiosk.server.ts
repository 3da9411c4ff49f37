import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/** Ends the address of a shared tablet; what was filled in there stays under the codes. */
export async function closeKiosk(
  scope: MemberScope,
  waveId: WaveId,
  tokenHash: string,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    if (!(await repositories.kiosks.delete(waveId, tokenHash))) refuse(appError("not-found"));
    await recordAudit(repositories, scope, "kiosk.close", waveId);
  });
}
