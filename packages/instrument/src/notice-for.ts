import { type FieldError, type LocalizedText, type NameLevel } from "@vensterbank/core";
import { type FillWords, fillText } from "./fill-text";
import { type Instrument, type Side } from "./instrument";

export interface NoticeSetting {
  readonly side: Side;
  /** Whether this wave asks for relations. */
  readonly relations: boolean;
  readonly nameLevel: NameLevel;
  /**
   * `organisation`, `minutes`, `closesOn`, `retentionEnds`, `consultant`, `coordinator`, `resultsThreshold`,
   * `sensitiveThreshold`, `openTextThreshold`. `consultant` never starts a sentence: "de adviseur" will do.
   */
  readonly words: FillWords;
}

export interface Notice {
  readonly blocks: readonly {
    readonly id: string;
    readonly title: LocalizedText;
    readonly text: LocalizedText;
  }[];
  readonly consent: LocalizedText;
}

/** The field in which a form sends consent, and its only value. */
export const consentField = { name: "consent", value: "yes" } as const;

/**
 * What is promised to this respondent, from the settings that the wave was opened with.
 *
 * @throws Error when `words` lacks a placeholder
 */
export function noticeFor(
  instrument: Instrument,
  { side, relations, nameLevel, words }: NoticeSetting,
): Notice {
  const blocks = instrument.notice
    .filter((block) => block.side === undefined || block.side === side)
    .filter((block) => block.relations === undefined || block.relations === relations)
    .filter((block) => block.nameLevel === undefined || block.nameLevel === nameLevel)
    .map(({ id, title, text }) => ({ id, title: fillText(title, words), text: fillText(text, words) }));
  return { blocks, consent: instrument.consent[relations ? "relations" : "plain"] };
}

/** Consent must be given in so many words before the first question. Null when it was. */
export function consentError(raw: Readonly<Record<string, unknown>>): FieldError | null {
  const given = Object.hasOwn(raw, consentField.name) && raw[consentField.name] === consentField.value;
  return given ? null : { field: consentField.name, key: "errors.field.consent" };
}
