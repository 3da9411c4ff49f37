import { type AppErrorCode, ok, type Result } from "@vensterbank/core";
import { type FillWords, noticeFor, readingTime } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { noticeWords } from "./notice-words.server";
import { asksRelations, prefilled, screensOf } from "./questionnaire.server";
import { findDraft } from "./stored-draft.server";
import { findVisit, refusalOf, type Visit } from "./visit.server";

export interface NoticeView {
  readonly organisation: string;
  readonly blocks: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly consent: string;
  /** A draft exists: consent was given. */
  readonly begun: boolean;
  /** Why nothing can be answered now; null when it can. */
  readonly refusal: AppErrorCode | null;
}

/** Ten relations in three minutes (coalitions 1). */
const minutesForRelations = 3;

/** What is promised, in the words of the day the wave opened. It can be read at any time from then on. */
export async function getNotice(scope: RespondentScope): Promise<Result<NoticeView>> {
  return scope.read(async (repositories) => {
    const found = await findVisit(repositories, scope);
    if (!found.ok) return found;
    const visit = found.value;
    const { instrument, side, frozen } = visit;
    const relations = asksRelations(visit);
    const words = await noticeWords(repositories, scope, visit);
    const minutes = minutesFor(visit, words, scope) + (relations ? minutesForRelations : 0);
    const { nameLevel } = frozen.settings;
    const notice = noticeFor(instrument, { side, relations, nameLevel, words: { ...words, minutes } });
    const { locale } = scope;
    return ok({
      organisation: scope.tenant.name,
      blocks: notice.blocks.map(({ id, title, text }) => ({ id, title: title[locale], text: text[locale] })),
      consent: notice.consent[locale],
      begun: (await findDraft(repositories, scope)) !== undefined,
      refusal: refusalOf(visit)?.code ?? null,
    });
  });
}

function minutesFor(visit: Visit, words: FillWords, { locale }: RespondentScope): number {
  // Which topics are drawn makes no difference to the length.
  const topics = visit.instrument.topics.slice(0, visit.side === "partner" ? 4 : 2).map(({ key }) => key);
  const screens = screensOf(visit, prefilled(visit), { topics, order: 0 }, words);
  return Math.ceil(readingTime(screens, locale).minutes);
}
