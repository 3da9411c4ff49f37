import { canReadResults } from "@vensterbank/access";
import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { OpenAnswerRow, TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { readResult, refuse } from "../write-result.server";

export interface OwnWordsToRelease {
  readonly title: string;
  readonly threshold: number;
  /** Empty where too few people wrote something; in the order of their random keys. */
  readonly answers: readonly Pick<OpenAnswerRow, "id" | "side" | "text" | "released">[];
}

/** What people wrote, for who decides which of it may be read. Only of a closed wave, and of enough people. */
export async function listOwnWords(scope: MemberScope, id: WaveId): Promise<Result<OwnWordsToRelease>> {
  return readResult(scope, async (repositories) => {
    const { title, threshold, answers } = await ownWordsOf(repositories, scope, id);
    return {
      title,
      threshold,
      answers: answers.map(({ id: answer, side, text, released }) => ({ id: answer, side, text, released })),
    };
  });
}

/** The answers that this reader may decide on. Refuses with `not-found` or `wrong-wave-status`. */
export async function ownWordsOf(
  { waves, openAnswers }: TenantRepositories,
  { actor }: MemberScope,
  id: WaveId,
): Promise<{ title: string; threshold: number; answers: OpenAnswerRow[] }> {
  const wave = (await waves.get(id)) ?? refuse(appError("not-found"));
  if (wave.frozen === null || !canReadResults(actor.role, wave.status)) refuse(appError("wrong-wave-status"));
  const threshold = wave.frozen?.settings.thresholds.openText ?? 0;
  const all = await openAnswers.listByWave(id);
  const answers = (["inside", "partner"] as const).flatMap((side) => {
    const given = all.filter((answer) => answer.side === side);
    return given.length >= threshold ? given : [];
  });
  return { title: wave.title, threshold, answers };
}
