import { type Message } from "@vensterbank/core";
import { mirrorGap } from "../findings/views";
import { type ReleasedWaveResult } from "../release/released-wave-result";
import { type FeedbackFacts, type FeedbackParagraph, say } from "./feedback-paragraph";

/** What partners say beside what the organisation says of itself: for both. */
export function partnerParagraphs(
  result: ReleasedWaveResult,
  { organisation: name, partners }: FeedbackFacts,
): FeedbackParagraph[] {
  if (partners.invited === 0) return [];
  const common = { section: "partners", audience: "everybody", id: "mirror" } as const;
  const found = mirrorGap(result);
  if (found === null || !result.mirror.partners.shown)
    return [{ ...common, restsOn: [], sentences: [say("mirror.held", { name })] }];
  return [{ ...common, restsOn: ["partners"], sentences: sentences(found, name) }];
}

function sentences(found: Message, name: string): Message[] {
  const [, what, side, part] = found.key.split(".");
  if (what === "difference") return [say("mirror.few", { name })];
  if (side === "none") return [say("mirror.none", { name })];
  const facet = found.params?.facet;
  if (part === "facet" && facet !== undefined) return [say(`mirror.${side}.facet`, { name, facet })];
  return [say(`mirror.${side}`, { name })];
}
