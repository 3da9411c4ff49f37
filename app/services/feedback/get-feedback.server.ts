import {
  appError,
  fail,
  type Locale,
  ok,
  type ProgrammeId,
  type Result,
  type WaveId,
} from "@vensterbank/core";
import type { WaveRow } from "@vensterbank/db";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { type FeedbackAudience, type FeedbackSection, feedbackSections } from "@vensterbank/reporting";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { agreedBefore } from "./agreed-before.server";
import { seesDraft } from "./draft-access.server";
import { type FeedbackArticle, feedbackArticle } from "./feedback-article.server";
import { type FeedbackMissing, feedbackMissing } from "./feedback-gate.server";
import { draftIn, feedbackMaterial } from "./feedback-material.server";
import { type FeedbackPage, readPage } from "./feedback-page.server";
import { figureWords } from "./figure-words.server";
import { groupFiguresIn } from "./group-figures-in.server";

/** A block as it is edited. */
export interface EditedBlock {
  readonly id: string;
  readonly kind: "generated" | "own";
  readonly audience: FeedbackAudience;
  readonly kept: boolean;
  /** Its sentences in the reader's language; null in an own paragraph, and when they can no longer be made. */
  readonly text: string | null;
  /** What its sentences rest on, in words. */
  readonly restsOn: readonly string[];
  readonly own: Readonly<Record<Locale, string>> | null;
}

export interface FeedbackWave {
  readonly id: WaveId;
  readonly title: string;
  readonly status: WaveRow["status"];
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
}

export interface EditedSection {
  readonly section: FeedbackSection;
  readonly blocks: readonly EditedBlock[];
}

interface Editing {
  readonly sections: readonly EditedSection[];
  /** Places in own words that look like figures of a group. */
  readonly suspicious: readonly string[];
}

export type FeedbackView = { readonly wave: FeedbackWave } & (
  | {
      readonly state: "wait";
      readonly why: "open" | "computing" | "imported" | "notReady" | "notPublished" | "none";
    }
  | { readonly state: "make" }
  | ({
      readonly state: "edit";
      readonly readyOn: string | null;
      readonly missing: FeedbackMissing | null;
      readonly article: FeedbackArticle;
    } & Editing)
  | ({ readonly state: "read"; readonly article: FeedbackArticle; readonly mayCorrect: boolean } & Editing)
);

/**
 * The feedback page of a wave for who is inside: to be written before it is published, to be read after.
 * @param side as who reads it; null = everything while it is written, once published as somebody who works there
 */
export async function getFeedback(
  scope: MemberScope,
  id: WaveId,
  side: "inside" | "partner" | null,
): Promise<Result<FeedbackView>> {
  const stored = await scope.read(async (repositories) => {
    const { waves, programmes, feedback, actions } = repositories;
    const row = await waves.get(id);
    const programme = row && (await programmes.get(row.programmeId));
    if (!row || !programme) return null;
    const found = await feedback.get(id);
    const page = readPage(found?.page);
    return {
      wave: {
        id,
        title: row.title,
        status: row.status,
        programme: { id: programme.id, name: programme.name },
      },
      row: found ?? { reply: null, repliedBy: null },
      page,
      actions: await actions.listByWave(id),
      before: await agreedBefore(repositories, row),
      missing: await feedbackMissing(repositories, id),
      mayWrite: await seesDraft(repositories, scope, page),
    };
  });
  if (!stored) return fail(appError("not-found"));
  const { wave, row, page, actions, before, missing, mayWrite } = stored;
  const wait = (why: Extract<FeedbackView, { state: "wait" }>["why"]) =>
    ok<FeedbackView>({ wave, state: "wait", why });
  const published = wave.status === "published";
  if (wave.status === "draft" || wave.status === "open") return wait("open");
  if (!published && !scope.can("feedback.edit")) return wait("notPublished");
  const material = await feedbackMaterial({ organisation: scope.tenant.name, read: scope.read }, id);
  if (!material.ok) return material;
  if (typeof material.value === "string") return wait(material.value);
  if (page === null && published) return wait("none");
  if (!published && !mayWrite) return wait("notReady");
  if (page === null) return ok({ wave, state: "make" });
  const article = feedbackArticle(material.value, page, {
    locale: scope.locale,
    side: published ? (side ?? "inside") : side,
    row,
    actions,
    // A page from before this was asked says nothing of it, also not that nothing was said.
    before: published && page.lookBack === undefined ? null : before,
  });
  const mayCorrect = scope.can("feedback.edit");
  const editing = mayCorrect
    ? editingOf(page, material.value, scope.locale)
    : { sections: [], suspicious: [] };
  if (published) return ok({ wave, state: "read", article, mayCorrect, ...editing });
  return ok({ wave, state: "edit", readyOn: page.readyOn, missing, article, ...editing });
}

function editingOf(page: FeedbackPage, material: Parameters<typeof draftIn>[0], locale: Locale): Editing {
  const { say } = createTranslator(locale, messagesOf(locale));
  const draft = new Map(draftIn(material, locale).map((paragraph) => [paragraph.id, paragraph]));
  const sections = feedbackSections.map((section) => ({
    section,
    blocks: page.blocks
      .filter((block) => block.section === section)
      .map(({ id, kind, audience, kept, own }): EditedBlock => {
        const made = draft.get(id);
        return {
          ...{ id, kind, audience, kept, own },
          text: made ? made.sentences.map(say).join(" ") : null,
          restsOn: figureWords(made?.restsOn ?? []).map(say),
        };
      }),
  }));
  const texts = page.blocks.flatMap(({ own }) => (own === null ? [] : [own.nl, own.en]));
  return { sections, suspicious: groupFiguresIn(texts) };
}
