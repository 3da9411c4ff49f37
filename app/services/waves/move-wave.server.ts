import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type AuditedActor, recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

const steps = {
  close: { from: "open", to: "closed", moment: "closedAt", audit: "wave.close" },
  publish: { from: "closed", to: "published", moment: "publishedAt", audit: "wave.publish" },
} as const;
export type WaveStep = keyof typeof steps;

/** Moves a wave one step on with everything that belongs to it, or not at all; notes the moment and who did it. */
export function moveWave(
  scope: MemberScope,
  id: WaveId,
  step: WaveStep,
  along: (repositories: TenantRepositories) => Promise<void>,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    await moveWaveIn(repositories, scope, id, step);
    await along(repositories);
  });
}

/** The step alone, within a unit of work that is going on. */
export async function moveWaveIn(
  repositories: TenantRepositories,
  by: AuditedActor,
  id: WaveId,
  step: WaveStep,
): Promise<void> {
  const { from, to, moment, audit } = steps[step];
  const { waves } = repositories;
  if (!(await waves.get(id))) refuse(appError("not-found"));
  if (!(await waves.changeStatus(id, from, to, { [moment]: by.clock.now() })))
    refuse(appError("wrong-wave-status"));
  await recordAudit(repositories, by, audit, id);
}
