import { can } from "@vensterbank/access";
import { appError, type Result, type WaveId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { feedbackSections } from "@vensterbank/reporting";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { seesDraft } from "./draft-access.server";
import { inSections } from "./draft-blocks.server";
import { type FeedbackBlockInput, type FeedbackInput } from "./feedback-input.server";
import {
  type FeedbackBlock,
  feedbackLimits,
  type FeedbackPage,
  readPage,
  versionOf,
} from "./feedback-page.server";

/**
 * Keeps what was edited. Before publishing: what stays on the page, its order, own words, own paragraphs. After it: own
 * words can be corrected, with the day on which they were; everything else of the input is left alone.
 */
export function saveFeedback(scope: MemberScope, id: WaveId, input: FeedbackInput): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { waves, feedback } = repositories;
    const wave = (await waves.get(id)) ?? refuse(appError("not-found"));
    const page = readPage((await feedback.get(id))?.page) ?? refuse(appError("wrong-wave-status"));
    if (wave.status !== "published" && !(await seesDraft(repositories, scope, page)))
      refuse(appError("forbidden"));
    const blocks =
      wave.status === "published" ? corrected(page, input, todayOf(scope.clock)) : edited(page, input);
    const before = versionOf(page);
    // Who replies and edits has seen what they changed; what somebody else changes is replied to anew.
    const seen = page.repliedTo === before && can(scope.actor.role, "feedback.reply");
    const repliedTo = seen ? versionOf({ blocks }) : page.repliedTo;
    await feedback.savePage(id, { ...page, blocks, repliedTo });
    await recordAudit(repositories, scope, "feedback.edit", id);
  });
}

const ownOf = ({ nl, en }: Pick<FeedbackBlockInput, "nl" | "en">) => (nl === "" ? null : { nl, en });

function edited({ blocks }: FeedbackPage, input: FeedbackInput): FeedbackBlock[] {
  const known = new Map(blocks.map((block) => [block.id, block]));
  const named = new Set<string>();
  const given = feedbackSections.flatMap((section) =>
    input[section].flatMap((one): FeedbackBlock[] => {
      const own = ownOf(one);
      const before = one.id === undefined ? undefined : known.get(one.id);
      if (before && !named.has(before.id) && before.section === section) {
        named.add(before.id);
        if (before.kind === "own" && own === null) return [];
        const audience = before.kind === "own" ? (one.audience ?? before.audience) : before.audience;
        return [{ ...before, audience, kept: one.kept === "yes", own }];
      }
      if (own === null) return [];
      const audience = one.audience ?? "everybody";
      return [{ id: newId(), kind: "own", section, audience, kept: true, own, changedOn: null }];
    }),
  );
  if (given.filter(({ kind }) => kind === "own").length > feedbackLimits.ownParagraphs)
    refuse(appError("invalid-input"));
  // A generated paragraph is left out, not taken away.
  const rest = blocks.filter(({ kind, id }) => kind === "generated" && !named.has(id));
  return inSections([...given, ...rest]);
}

function corrected({ blocks }: FeedbackPage, input: FeedbackInput, today: string): FeedbackBlock[] {
  const given = new Map(feedbackSections.flatMap((section) => input[section]).map((one) => [one.id, one]));
  return blocks.map((block) => {
    const words = given.get(block.id);
    if (!words || block.own === null) return block;
    const own = ownOf(words) ?? refuse(appError("invalid-input"));
    const same = own.nl === block.own.nl && own.en === block.own.en;
    return same ? block : { ...block, own, changedOn: today };
  });
}
