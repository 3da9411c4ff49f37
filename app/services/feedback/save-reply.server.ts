import { appError, type Result, type WaveId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { agreedBefore } from "./agreed-before.server";
import { seesDraft } from "./draft-access.server";
import { feedbackLimits, type FeedbackPage, readPage, versionOf } from "./feedback-page.server";
import { type AdditionInput, type ReplyInput } from "./reply-input.server";

/** Keeps the director's reply to the page and what was agreed, in the place of what was there. Until it is published. */
export function saveReply(scope: MemberScope, id: WaveId, input: ReplyInput): Promise<Result<void>> {
  const today = todayOf(scope.clock);
  return writeResult(scope, async (repositories) => {
    const { waves, feedback, actions } = repositories;
    const wave = (await waves.get(id)) ?? refuse(appError("not-found"));
    const page = readPage((await feedback.get(id))?.page);
    if (page === null || wave.status !== "closed") refuse(appError("wrong-wave-status"));
    if (!(await seesDraft(repositories, scope, page))) refuse(appError("forbidden"));
    const past = input.agreements.flatMap(({ dueOn }, i) =>
      dueOn < today ? [{ field: `agreements[${i}].dueOn`, key: "field.past" }] : [],
    );
    if (past.length > 0) refuse(appError("invalid-input", { fields: past }));
    const before = await agreedBefore(repositories, wave);
    const lookBack = lookedBack(input, new Set(before?.actions.map((action) => action.id)));
    await feedback.savePage(id, { ...page, repliedTo: versionOf(page), lookBack });
    await feedback.saveReply(id, { nl: input.nl, en: input.en }, scope.actor.name);
    const known = new Set((await actions.listByWave(id)).map((action) => action.id));
    await actions.replace(
      id,
      input.agreements.map(({ id: given = "", whatNl, whatEn, who, dueOn }) => {
        const isKnown = known.delete(given);
        return { id: isKnown ? given : newId(), what: { nl: whatNl, en: whatEn }, who, dueOn };
      }),
    );
    await recordAudit(repositories, scope, "feedback.reply", id);
  });
}

function lookedBack(
  { before = [] }: Pick<ReplyInput, "before">,
  known: ReadonlySet<string>,
): FeedbackPage["lookBack"] {
  return before.flatMap(({ id: action, state, nl, en }) => {
    if (state === undefined || !known.has(action)) return [];
    return [{ action, state, words: nl === "" ? null : { nl, en } }];
  });
}

/** Adds to a reply that was published. The same words once more, from a button that was pressed twice, are not added again. */
export function addToReply(
  scope: MemberScope,
  id: WaveId,
  { nl, en }: Pick<AdditionInput, "nl" | "en">,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { waves, feedback } = repositories;
    const wave = (await waves.get(id)) ?? refuse(appError("not-found"));
    const page = readPage((await feedback.get(id))?.page);
    if (page === null || wave.status !== "published") refuse(appError("wrong-wave-status"));
    const last = page.additions.at(-1)?.text;
    if (last?.nl === nl && last.en === en) return;
    if (page.additions.length >= feedbackLimits.additions) refuse(appError("conflict"));
    const additions = [...page.additions, { on: todayOf(scope.clock), text: { nl, en } }];
    await feedback.savePage(id, { ...page, additions });
    await recordAudit(repositories, scope, "feedback.reply", id);
  });
}
