import { type FeedbackParagraph, feedbackSections } from "@vensterbank/reporting";
import { type FeedbackBlock } from "./feedback-page.server";

/**
 * The blocks of a page made anew: every generated paragraph in the usual order, with the own words that stood beside it
 * and left out where it was left out. Own paragraphs follow in their section; words beside a paragraph that can no longer
 * be made become an own paragraph, so that none is lost.
 */
export function draftBlocks(
  draft: readonly FeedbackParagraph[],
  before: readonly FeedbackBlock[] = [],
): FeedbackBlock[] {
  const known = new Map(before.map((block) => [block.id, block]));
  const made = new Set(draft.map(({ id }) => id));
  const generated = draft.map(({ id, section, audience }): FeedbackBlock => {
    const { kept = true, own = null, changedOn = null } = known.get(id) ?? {};
    return { id, kind: "generated", section, audience, kept, own, changedOn };
  });
  const rest = before.flatMap((block): FeedbackBlock[] => {
    if (block.kind === "own") return [block];
    return made.has(block.id) || block.own === null ? [] : [{ ...block, kind: "own" }];
  });
  return inSections([...generated, ...rest]);
}

/** In the order of the sections; within one in the order given. */
export function inSections(blocks: readonly FeedbackBlock[]): FeedbackBlock[] {
  return feedbackSections.flatMap((section) => blocks.filter((block) => block.section === section));
}
