import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/** Typology, network and change. */
const documentsOfAWave = 3;

/** Shows the results of a closed wave to everybody who may read results, and to those who answered. */
export async function publishWave(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { waves, results } = repositories;
    if (!(await waves.get(id))) refuse(appError("not-found"));
    const computed = new Set((await results.listByWave(id)).map(({ kind }) => kind));
    if (computed.size < documentsOfAWave) refuse(appError("wrong-wave-status"));
    if (!(await waves.changeStatus(id, "closed", "published", { publishedAt: scope.clock.now() })))
      refuse(appError("wrong-wave-status"));
    await recordAudit(repositories, scope, "wave.publish", id);
  });
}
