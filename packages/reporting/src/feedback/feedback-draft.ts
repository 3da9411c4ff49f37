import { type ReleasedWaveResult } from "../release/released-wave-result";
import { askedParagraphs } from "./asked-paragraphs";
import { differsParagraphs } from "./differs-paragraphs";
import { type FeedbackFacts, type FeedbackParagraph, say } from "./feedback-paragraph";
import { limitsParagraphs } from "./limits-paragraphs";
import { partnerParagraphs } from "./partner-paragraphs";
import { windowParagraphs } from "./window-paragraphs";

/**
 * A page for who answered, made from what may be seen of a wave and from nothing else. It tells less than readers of
 * results see: no name of a team, no score, and no number besides how many were asked, a rounded share and the threshold.
 */
export function feedbackDraft(result: ReleasedWaveResult, facts: FeedbackFacts): FeedbackParagraph[] {
  return [
    ...askedParagraphs(facts),
    ...windowParagraphs(result, facts),
    ...differsParagraphs(result, facts),
    ...partnerParagraphs(result, facts),
    ...limitsParagraphs(result, facts),
    {
      id: "next.talk",
      section: "next",
      audience: "inside",
      restsOn: [],
      sentences: [say("next.talk"), say("next.reply")],
    },
    {
      id: "next.partners",
      section: "next",
      audience: "partner",
      restsOn: [],
      sentences: [say("next.partners", { name: facts.organisation }), say("next.reply")],
    },
  ];
}
