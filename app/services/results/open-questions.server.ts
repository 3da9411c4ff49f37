import { type InsideRole, insideRoles, type Locale } from "@vensterbank/core";
import type { FrozenWave, OpenAnswerRow } from "@vensterbank/db";
import { fillText, openItems } from "@vensterbank/instrument";
import { frozenInstrument } from "../waves/frozen-instrument.server";

type Answer = Pick<OpenAnswerRow, "side" | "question" | "text">;

/** A question that was answered in own words, with its answers in the order of their random keys. */
export interface OpenQuestion<T> {
  readonly id: string;
  readonly side: OpenAnswerRow["side"];
  /** As it was asked. */
  readonly text: string;
  /** The tenant added it. */
  readonly own: boolean;
  /** Roles that were asked, when not everybody was. */
  readonly askedOf: readonly InsideRole[] | null;
  readonly answers: readonly T[];
}

/**
 * Answers in own words under the question that they were given to: promised is a number of people for each question, and
 * who answers two of them counts once at each. In the order of the questionnaire; nothing of a network that was brought in.
 */
export function byOpenQuestion<T extends Answer>(
  frozen: Pick<FrozenWave, "instrument">,
  answers: readonly T[],
  { organisation, locale }: { readonly organisation: string; readonly locale: Locale },
): OpenQuestion<T>[] {
  if (typeof frozen.instrument !== "string") return [];
  return openItems(frozenInstrument(frozen)).map(({ id, side, text, own = false, askedOf }) => {
    const roles = insideRoles.filter((role) => askedOf.includes(role));
    return {
      id,
      side,
      text: own ? text[locale] : fillText(text, { organisation })[locale],
      own,
      askedOf: side === "partner" || roles.length === insideRoles.length ? null : roles,
      answers: answers.filter((answer) => isAnswerTo(answer, id, side)),
    };
  });
}

function isAnswerTo({ side, question, text }: Answer, id: string, asked: Answer["side"]): boolean {
  return side === asked && question === id && text.trim() !== "";
}
