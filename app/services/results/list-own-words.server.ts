import { canReadResults } from "@vensterbank/access";
import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { OpenAnswerRow, TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { readResult, refuse } from "../write-result.server";
import { byOpenQuestion, type OpenQuestion } from "./open-questions.server";

export interface OwnWordsToRelease {
  readonly title: string;
  readonly threshold: number;
  /** Questions at which enough people wrote something. */
  readonly questions: readonly OpenQuestion<Pick<OpenAnswerRow, "id" | "text" | "released">>[];
}

/** What people wrote, for who decides which of it may be read. Only of a closed wave, and of enough people at a question. */
export async function listOwnWords(scope: MemberScope, id: WaveId): Promise<Result<OwnWordsToRelease>> {
  return readResult(scope, async (repositories) => {
    const { title, threshold, questions } = await ownWordsOf(repositories, scope, id);
    return {
      title,
      threshold,
      questions: questions.map((question) => ({
        ...question,
        answers: question.answers.map(({ id: answer, text, released }) => ({ id: answer, text, released })),
      })),
    };
  });
}

/** The answers that this reader may decide on. Refuses with `not-found` or `wrong-wave-status`. */
export async function ownWordsOf(
  { waves, openAnswers }: TenantRepositories,
  { actor, tenant, locale }: MemberScope,
  id: WaveId,
): Promise<{ title: string; threshold: number; questions: OpenQuestion<OpenAnswerRow>[] }> {
  const wave = (await waves.get(id)) ?? refuse(appError("not-found"));
  if (wave.frozen === null || !canReadResults(actor.role, wave.status)) refuse(appError("wrong-wave-status"));
  const threshold = wave.frozen?.settings.thresholds.openText ?? 0;
  const all = await openAnswers.listByWave(id);
  const asked = byOpenQuestion(wave.frozen, all, { organisation: tenant.name, locale });
  const questions = asked.filter(({ answers }) => answers.length >= threshold);
  return { title: wave.title, threshold, questions };
}
