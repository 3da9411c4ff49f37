import { appError, fail, ok, type ProgrammeId, type Result, type WaveId } from "@vensterbank/core";
import { z } from "zod";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/** Characters of a reason. */
export const reasonLimits = { shortest: 10, longest: 1000 } as const;

export const waiverInput = z.object({
  reason: z.string().trim().min(reasonLimits.shortest).max(reasonLimits.longest),
});

/**
 * Puts on record why the next wave may open though nobody heard what came out of this one. Only of a wave that is closed
 * and not published (`wrong-wave-status`); a later reason takes the place of an earlier one.
 */
export function waiveFeedback(
  scope: MemberScope,
  id: WaveId,
  { reason }: z.infer<typeof waiverInput>,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { waves, feedback } = repositories;
    const wave = (await waves.get(id)) ?? refuse(appError("not-found"));
    if (wave.status !== "closed") refuse(appError("wrong-wave-status"));
    await feedback.waive(id, { reason, by: scope.actor.userId, at: scope.clock.now() });
    await recordAudit(repositories, scope, "feedback.waive", id);
  });
}

export interface WaivedWave {
  readonly id: WaveId;
  readonly title: string;
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  /** The reason that was given so far; empty = none. */
  readonly reason: string;
}

/** The wave whose feedback may be done without. */
export async function getWaiver(scope: MemberScope, id: WaveId): Promise<Result<WaivedWave>> {
  return scope.read(async ({ waves, programmes, feedback }) => {
    const wave = await waves.get(id);
    const programme = wave && (await programmes.get(wave.programmeId));
    if (!wave || !programme) return fail(appError("not-found"));
    if (wave.status !== "closed") return fail(appError("wrong-wave-status"));
    const row = await feedback.get(id);
    return ok({
      id,
      title: wave.title,
      programme: { id: programme.id, name: programme.name },
      reason: row?.waivedReason ?? "",
    });
  });
}
