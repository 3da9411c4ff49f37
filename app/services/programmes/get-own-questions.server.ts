import { isDeepStrictEqual } from "node:util";
import { appError, fail, ok, type OwnQuestion, type ProgrammeId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";

export interface OwnQuestionsView {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly questions: readonly OwnQuestion[];
  /** Id of a question → title of the last wave that asked it in just these words. */
  readonly askedIn: Readonly<Record<string, string>>;
  /** A wave is open: nothing can be changed. */
  readonly frozen: boolean;
}

/** The questions that a tenant adds to the waves of a programme. */
export async function getOwnQuestions(
  scope: MemberScope,
  id: ProgrammeId,
): Promise<Result<OwnQuestionsView>> {
  return scope.read(async ({ programmes, waves }) => {
    const programme = await programmes.get(id);
    if (!programme) return fail(appError("not-found"));
    const all = await waves.listByProgramme(id);
    const questions = programme.settings.ownQuestions ?? [];
    const asked = questions.flatMap((question) => {
      const last = all.findLast(({ frozen }) =>
        frozen?.settings.ownQuestions?.some((other) => isDeepStrictEqual(other, question)),
      );
      return last ? [[question.id, last.title] as const] : [];
    });
    return ok({
      id,
      name: programme.name,
      questions,
      askedIn: Object.fromEntries(asked),
      frozen: all.some(({ status }) => status === "open"),
    });
  });
}
