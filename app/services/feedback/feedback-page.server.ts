import { createHash } from "node:crypto";
import { type FeedbackAudience, feedbackAudiences, feedbackSections } from "@vensterbank/reporting";
import { z } from "zod";

/** Most characters of one paragraph of own words, and most own paragraphs of a page. */
export const feedbackLimits = { text: 2000, ownParagraphs: 20, additions: 20 } as const;

const words = z.object({ nl: z.string(), en: z.string() });
const day = z.string();

const block = z.object({
  /** Of the generated paragraph; for an own one a made identifier. */
  id: z.string(),
  kind: z.enum(["generated", "own"]),
  section: z.enum(feedbackSections),
  audience: z.enum(feedbackAudiences),
  /** False: left out of the page. */
  kept: z.boolean(),
  /** Own words beside a generated paragraph, or the paragraph itself; null = none. Plain text. */
  own: words.nullable(),
  /** When the own words were corrected after publishing, YYYY-MM-DD. */
  changedOn: day.nullable(),
});

/** What came of an agreement. */
export const agreementStates = ["done", "partly", "not"] as const;
export type AgreementState = (typeof agreementStates)[number];

const lookBack = z.object({
  /** Identifier of the agreement. */
  action: z.string(),
  state: z.enum(agreementStates),
  /** What the director says to it; null = nothing. Plain text. */
  words: words.nullable(),
});

/**
 * What is kept of a feedback page: which paragraphs, in what order, with which own words. The generated sentences are not
 * in it: these are made anew from the released figures whenever the page is shown.
 */
const feedbackPage = z.object({
  version: z.literal(1),
  /** Since when the director may read it, YYYY-MM-DD; null = it is being written. */
  readyOn: day.nullable(),
  blocks: z.array(block),
  /** The version of the blocks that the director replied to (`versionOf`); absent = not yet, or from before this was kept. */
  repliedTo: z.string().optional(),
  /** What the director says came of what was agreed last time; absent = nothing was said. */
  lookBack: z.array(lookBack).optional(),
  /** What the director added to the reply after publishing. */
  additions: z.array(z.object({ on: day, text: words })),
});
export type FeedbackPage = z.infer<typeof feedbackPage>;
export type FeedbackBlock = FeedbackPage["blocks"][number];

/** Stands for what respondents will read of these blocks: another order or other words make another version. */
export function versionOf({ blocks }: Pick<FeedbackPage, "blocks">): string {
  const read = blocks.filter(({ kept }) => kept).map(({ id, audience, own }) => [id, audience, own]);
  return createHash("sha256").update(JSON.stringify(read)).digest("base64url");
}

/** The page as it was kept; null when there is none. */
export function readPage(stored: unknown): FeedbackPage | null {
  return stored === null || stored === undefined ? null : feedbackPage.parse(stored);
}

/** Whether a paragraph is for a reader from one side; null = for all. */
export function isFor(audience: FeedbackAudience, side: "inside" | "partner" | null): boolean {
  return side === null || audience === "everybody" || audience === side;
}
