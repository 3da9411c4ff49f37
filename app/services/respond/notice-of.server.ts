import { type Locale } from "@vensterbank/core";
import { type FillWords, noticeFor, readingTime } from "@vensterbank/instrument";
import { asksRelations, prefilled, type Questioned, screensOf } from "./questionnaire.server";

/** What is promised to somebody who gets these questions, in one language. */
export interface NoticeWords {
  readonly blocks: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly consent: string;
  /** How long answering takes. */
  readonly minutes: number;
}

/** Ten relations in three minutes (coalitions 1). */
const minutesForRelations = 3;

export function noticeOf(visit: Questioned, words: FillWords, locale: Locale): NoticeWords {
  const { instrument, side, frozen } = visit;
  const relations = asksRelations(visit);
  const minutes = minutesFor(visit, words, locale) + (relations ? minutesForRelations : 0);
  const { nameLevel } = frozen.settings;
  const notice = noticeFor(instrument, { side, relations, nameLevel, words: { ...words, minutes } });
  return {
    blocks: notice.blocks.map(({ id, title, text }) => ({ id, title: title[locale], text: text[locale] })),
    consent: notice.consent[locale],
    minutes,
  };
}

function minutesFor(visit: Questioned, words: FillWords, locale: Locale): number {
  // Which topics are drawn makes no difference to the length.
  const topics = visit.instrument.topics.slice(0, visit.side === "partner" ? 4 : 2).map(({ key }) => key);
  const screens = screensOf(visit, prefilled(visit), { topics, order: 0 }, words);
  return Math.ceil(readingTime(screens, locale).minutes);
}
