import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

const steps = {
  close: { from: "open", to: "closed", moment: "closedAt", audit: "wave.close" },
  publish: { from: "closed", to: "published", moment: "publishedAt", audit: "wave.publish" },
} as const;

/** Moves a wave one step on with everything that belongs to it, or not at all; notes the moment and who did it. */
export function moveWave(
  scope: MemberScope,
  id: WaveId,
  step: keyof typeof steps,
  along: (repositories: TenantRepositories) => Promise<void>,
): Promise<Result<void>> {
  const { from, to, moment, audit } = steps[step];
  return writeResult(scope, async (repositories) => {
    const { waves } = repositories;
    if (!(await waves.get(id))) refuse(appError("not-found"));
    if (!(await waves.changeStatus(id, from, to, { [moment]: scope.clock.now() })))
      refuse(appError("wrong-wave-status"));
    await along(repositories);
    await recordAudit(repositories, scope, audit, id);
  });
}
