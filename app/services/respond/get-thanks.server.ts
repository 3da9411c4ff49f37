import { appError, fail, ok, type Result, type WaveStatus } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { noticeWords, ownPageText } from "./notice-words.server";
import { findVisit, isSent } from "./visit.server";

export interface ThanksView {
  readonly organisation: string;
  readonly side: "inside" | "partner";
  readonly wave: Exclude<WaveStatus, "draft">;
  /** Last day on which answers can be taken back, in words; null when it is not set. */
  readonly closesOn: string | null;
  /** Whether this link sent the answers: only that one can take them back. */
  readonly canWithdraw: boolean;
  /** What the organisation says itself; null = nothing. */
  readonly own: string | null;
  /** Who to ask. */
  readonly coordinator: string;
}

/** The page after sending. @returns `not-found` when nothing was sent under this link */
export async function getThanks(scope: RespondentScope): Promise<Result<ThanksView>> {
  return scope.read(async (repositories) => {
    const found = await findVisit(repositories, scope);
    if (!found.ok) return found;
    const { wave, side, isSender } = found.value;
    if (!isSent(found.value) || wave.status === "draft") return fail(appError("not-found"));
    const words = await noticeWords(repositories, scope, found.value);
    const inWords = (word: (typeof words)[string]) =>
      typeof word === "object" ? word[scope.locale] : String(word);
    return ok({
      organisation: scope.tenant.name,
      side,
      wave: wave.status,
      canWithdraw: wave.status === "open" && isSender,
      closesOn: wave.closesOn === null ? null : inWords(words.closesOn),
      own: ownPageText(found.value, scope, words, "thanks"),
      coordinator: inWords(words.coordinator),
    });
  });
}
