import { appError, fail, type Result, ok, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult, type ReleasedWave } from "../results/find-released-result.server";

/** The wave with what may be seen of it; fails while there is nothing to export for this reader. */
export async function findExportable(scope: MemberScope, id: WaveId): Promise<Result<ReleasedWave>> {
  const found = await findReleasedResult(scope, id);
  if (!found.ok) return found;
  return found.value.state === "ready" ? ok(found.value) : fail(appError("wrong-wave-status"));
}
