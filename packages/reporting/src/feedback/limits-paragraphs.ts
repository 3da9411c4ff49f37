import { axes, figureNames } from "@vensterbank/typology";
import { layerDifference } from "../findings/layers";
import { organisationId } from "../release/group-id";
import { type ReleasedWaveResult } from "../release/released-wave-result";
import { type FeedbackFacts, type FeedbackParagraph, restsOn, say } from "./feedback-paragraph";

/** What cannot be said. */
export function limitsParagraphs(result: ReleasedWaveResult, facts: FeedbackFacts): FeedbackParagraph[] {
  const { organisation: name } = facts;
  const common = { section: "limits", audience: "everybody", restsOn: [] } as const;
  const paragraphs: FeedbackParagraph[] = [
    { ...common, id: "limits.persons", sentences: [say("limits.persons", { name }), say("limits.good")] },
    {
      ...common,
      id: "limits.groups",
      sentences: [say("limits.groups", { threshold: result.threshold }), say("limits.hidden")],
    },
    { ...common, id: "limits.cause", sentences: [say("limits.cause"), say("limits.clients")] },
  ];
  const silent = ofResponse(result);
  if (silent !== null) paragraphs.unshift(silent);
  if (result.organisation.shown && axes.every((axis) => !layerDifference(result, axis)?.shown))
    paragraphs.push({
      ...common,
      id: "limits.layers",
      audience: "inside",
      sentences: [say("limits.layers")],
    });
  return paragraphs;
}

/** Who did not answer may feel differently: said first, no interval repairs it. */
function ofResponse({ organisation }: ReleasedWaveResult): FeedbackParagraph | null {
  if (!organisation.shown) return null;
  const { guidance } = organisation;
  const said = { "position-only": "low", "tipping-point-in-headline": "half", type: "selective" }[guidance];
  return {
    id: "limits.response",
    section: "limits",
    audience: "everybody",
    restsOn: [restsOn(figureNames.answered, organisationId)],
    sentences: [say(`limits.${said}`)],
  };
}
