import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { refuse } from "../write-result.server";
import { moveWave } from "./move-wave.server";
import { isComputed } from "../results/is-computed.server";

/** Shows the results of a closed wave to everybody who may read results, and to those who answered. */
export function publishWave(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  return moveWave(scope, id, "publish", async (repositories) => {
    if (!(await isComputed(repositories, id))) refuse(appError("wrong-wave-status"));
  });
}
