import { type AppErrorCode, ok, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { noticeWords, ownPageText } from "./notice-words.server";
import { noticeOf } from "./notice-of.server";
import { findDraft } from "./stored-draft.server";
import { findVisit, refusalOf } from "./visit.server";

export interface NoticeView {
  readonly organisation: string;
  readonly blocks: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  /** What the organisation says above the notice and below it; null = nothing. */
  readonly welcome: string | null;
  readonly addition: string | null;
  readonly consent: string;
  /** A draft exists: consent was given. */
  readonly begun: boolean;
  /** Why nothing can be answered now; null when it can. */
  readonly refusal: AppErrorCode | null;
}

/** What is promised, in the words of the day the wave opened. It can be read at any time from then on. */
export async function getNotice(scope: RespondentScope): Promise<Result<NoticeView>> {
  return scope.read(async (repositories) => {
    const found = await findVisit(repositories, scope);
    if (!found.ok) return found;
    const visit = found.value;
    const words = await noticeWords(repositories, scope, visit);
    const { blocks, consent } = noticeOf(visit, words, scope.locale);
    return ok({
      organisation: scope.tenant.name,
      blocks,
      welcome: ownPageText(visit, scope, words, "welcome"),
      addition: ownPageText(visit, scope, words, "notice"),
      consent,
      begun: (await findDraft(repositories, scope)) !== undefined,
      refusal: refusalOf(visit)?.code ?? null,
    });
  });
}
