import type { OpenAnswerRow } from "@vensterbank/db";
import { byOpenQuestion, type OpenQuestion } from "../open-questions.server";
import { type ReportContext } from "./report-context.server";

/**
 * Answers in people's own words: only those that the consultant released, without unit or role, in the order of their
 * random keys, and only at a question where enough people wrote something (trust 1.3).
 */
export function wordsPart(
  { frozen, organisation, locale }: Pick<ReportContext, "frozen" | "organisation" | "locale">,
  answers: readonly OpenAnswerRow[],
  /** Of a programme that has ended: how many wrote something, before what was not released was erased. */
  once: Readonly<Record<string, number>> | null = null,
) {
  const threshold = frozen.settings.thresholds.openText;
  const questions = byOpenQuestion(frozen, answers, { organisation, locale }).map((question) => {
    const enough = writersOf(question, once) >= threshold;
    const released = enough ? question.answers.filter((answer) => answer.released) : [];
    return { ...question, enough, answers: released.map(({ id, text }) => ({ id, text })) };
  });
  return {
    threshold,
    enough: questions.some(({ enough }) => enough),
    /** With words to read; of those that the organisation asked itself also where there are none. */
    questions: questions.filter(({ answers: released, own }) => released.length > 0 || own),
  };
}

/** Who answered a question wrote one answer. Programmes that ended before there were own open questions kept a number by side. */
function writersOf(
  { id, side, answers }: OpenQuestion<unknown>,
  once: Readonly<Record<string, number>> | null,
): number {
  return once === null ? answers.length : (once[id] ?? once[side] ?? 0);
}
