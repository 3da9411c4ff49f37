import { type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult } from "./find-released-result.server";
import {
  type EarlierQuestions,
  type OwnQuestionReport,
  ownQuestionReport,
} from "./report/own-questions-part.server";
import { type ReportContext } from "./report/report-context.server";

type Scope = Pick<MemberScope, "read" | "actor">;

/** What was answered to the questions that the tenant added, beside the wave before; null when there are none. */
export async function findOwnQuestions(
  scope: Scope,
  id: WaveId,
  { locale, frozen, result }: ReportContext,
): Promise<readonly OwnQuestionReport[] | null> {
  if (result.ownQuestions.length === 0) return null;
  const earlier = await earlierQuestions(scope, id);
  return result.ownQuestions.map((question) => ownQuestionReport(question, { locale, frozen, earlier }));
}

/** Of the wave just before, when this reader may see it. */
async function earlierQuestions(scope: Scope, id: WaveId): Promise<EarlierQuestions | null> {
  const before = await scope.read(async ({ waves }) => {
    const wave = await waves.get(id);
    const all = wave ? await waves.listByProgramme(wave.programmeId) : [];
    return all.findLast(({ number }) => number < (wave?.number ?? 0));
  });
  if (!before) return null;
  const found = await findReleasedResult(scope, before.id);
  if (!found.ok || found.value.state !== "ready") return null;
  return { title: before.title, questions: found.value.result.ownQuestions };
}
