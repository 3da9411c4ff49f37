import type { OpenAnswerRow } from "@vensterbank/db";
import { type ReportContext } from "./report-context.server";

/**
 * Answers in people's own words: only those that the consultant released, without unit or role, in the order of their
 * random keys, and only when enough people wrote something (trust 1.3).
 */
export function wordsPart(
  { frozen }: ReportContext,
  answers: readonly OpenAnswerRow[],
  /** Of a programme that has ended: how many wrote something, before what was not released was erased. */
  once: Readonly<Record<OpenAnswerRow["side"], number>> | null = null,
) {
  const threshold = frozen.settings.thresholds.openText;
  const sides = (["inside", "partner"] as const).flatMap((side) => {
    const given = answers.filter((answer) => answer.side === side);
    if ((once?.[side] ?? given.length) < threshold) return [];
    const released = given.filter((answer) => answer.released).map(({ id, text }) => ({ id, text }));
    return [{ side, released }];
  });
  return {
    threshold,
    enough: sides.length > 0,
    sides: sides.filter(({ released }) => released.length > 0),
  };
}
