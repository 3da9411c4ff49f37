import { appError, fail, type Locale, ok, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type FeedbackView, type FeedbackWave, getFeedback } from "./get-feedback.server";
import { type AgreementState, readPage } from "./feedback-page.server";
import { type ReplyInput } from "./reply-input.server";
import { todayOf } from "../today.server";

type Agreement = Required<ReplyInput["agreements"][number]>;

/** What was agreed last time, as its fields hold what came of it. */
export interface LookBackValue {
  readonly id: string;
  /** Empty: nothing was said yet. */
  readonly state: AgreementState | "";
  readonly nl: string;
  readonly en: string;
}

/** The page that a director replies to, and what was written so far. */
export type ReplyPage =
  | Extract<FeedbackView, { state: "wait" } | { state: "make" }>
  | {
      readonly wave: FeedbackWave;
      readonly state: "edit" | "read";
      readonly article: Extract<FeedbackView, { state: "edit" }>["article"];
      readonly reply: Readonly<Record<Locale, string>> | null;
      readonly agreements: readonly Agreement[];
      /** One for each agreement of last time, in the order of `article.before`. */
      readonly before: readonly LookBackValue[];
      /** First day that may be named, YYYY-MM-DD. */
      readonly today: string;
    };

export async function getReply(scope: MemberScope, id: WaveId): Promise<Result<ReplyPage>> {
  const found = await getFeedback(scope, id, null);
  if (!found.ok) return found;
  const { value } = found;
  if (value.state === "wait" || value.state === "make") return ok(value);
  const { wave, state, article } = value;
  const { row, actions } = await scope.read(async (repositories) => ({
    row: await repositories.feedback.get(id),
    actions: await repositories.actions.listByWave(id),
  }));
  if (!row) return fail(appError("not-found"));
  const said = new Map(readPage(row.page)?.lookBack?.map((one) => [one.action, one]));
  return ok({
    wave,
    state,
    article,
    reply: row.reply,
    agreements: actions.map(({ id: action, what, who, dueOn }) => ({
      id: action,
      whatNl: what.nl,
      whatEn: what.en,
      who,
      dueOn: dueOn ?? "",
    })),
    before: (article.before?.agreements ?? []).map((agreement) => {
      const { state = "" as const, words = null } = said.get(agreement.id) ?? {};
      return { id: agreement.id, state, nl: words?.nl ?? "", en: words?.en ?? "" };
    }),
    today: todayOf(scope.clock),
  });
}
