import { message, type Message } from "@vensterbank/core";
import { axes, figureNames } from "@vensterbank/typology";
import { layerDifference } from "../findings/layers";
import { appraisal, topicContrast } from "../findings/topics";
import { seenUnits, unitSpread } from "../findings/units";
import { wishedMovement } from "../findings/views";
import { excludesZero } from "../findings/words";
import { groupId, organisationId } from "../release/group-id";
import { type ReleasedWaveResult } from "../release/released-wave-result";
import { type FeedbackFacts, type FeedbackParagraph, restsOn, say } from "./feedback-paragraph";

/** What stands out inside: for who works there, and without a name of a team or a number. */
export function differsParagraphs(result: ReleasedWaveResult, facts: FeedbackFacts): FeedbackParagraph[] {
  const found = [layers(result), topics(result, facts), judged(result, facts), wished(result), teams(result)];
  return found.flatMap((one) =>
    one === null ? [] : [{ section: "differs", audience: "inside", ...one } satisfies FeedbackParagraph],
  );
}

type Found = Pick<FeedbackParagraph, "id" | "restsOn" | "sentences"> | null;

/** Managers beside professionals, when both may be seen. */
function layers(result: ReleasedWaveResult): Found {
  const sentences = axes.flatMap((axis): Message[] => {
    const gap = layerDifference(result, axis);
    if (!gap?.shown || gap.difference === null) return [];
    if (!excludesZero(gap.interval95)) return [say("layers.none", { place: message(`common.axis.${axis}`) })];
    return [say(`layers.${axis}.${gap.difference > 0 ? "managers" : "professionals"}`)];
  });
  if (sentences.length === 0) return null;
  const both = ["manager", "professional"].map((role) => restsOn(figureNames.position, `role ${role}`));
  return { id: "layers", restsOn: both, sentences };
}

/** The same finding in the words of this page. */
function reworded(found: Message, name: string, params = found.params): Message {
  return say(`${name}.${found.key.split(".").at(-1) ?? ""}`, params);
}

function topics(result: ReleasedWaveResult, { topicName }: FeedbackFacts): Found {
  const seen = result.topics.filter(({ organisation }) => organisation.shown && organisation.position.shown);
  const contrast = seen.length === 0 ? null : topicContrast(result, topicName);
  if (contrast === null) return null;
  return {
    id: "topics",
    restsOn: seen.map(({ topic }) => restsOn(figureNames.topic(topic, "position"), organisationId)),
    sentences: [reworded(contrast, "topics")],
  };
}

/** Opportunity or threat, without the scores. */
function judged(result: ReleasedWaveResult, { topicName }: FeedbackFacts): Found {
  const found = appraisal(result, topicName);
  if (found === null) return null;
  return {
    id: "appraisal",
    restsOn: result.topics.flatMap(({ topic, organisation }) =>
      organisation.shown && organisation.opportunity.shown && organisation.threat.shown
        ? (["opportunity", "threat"] as const).map((part) =>
            restsOn(figureNames.topic(topic, part), organisationId),
          )
        : [],
    ),
    sentences: [reworded(found, "appraisal", named(found.params))],
  };
}

/** Only the names among the arguments. */
function named(params: Message["params"] = {}): Message["params"] {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === "string"));
}

function wished({ portraits }: ReleasedWaveResult): Found {
  const found = wishedMovement(portraits.organisation);
  if (found === null) return null;
  return {
    id: "wished",
    restsOn: (["now", "wished"] as const).map((time) => restsOn(figureNames.portrait(time), organisationId)),
    sentences: [reworded(found, "wished", { portrait: found.params?.portrait ?? "" })],
  };
}

/** That teams lie apart, not which. */
function teams(result: ReleasedWaveResult): Found {
  const found = unitSpread(result);
  if (found === null) return null;
  const families = [seenUnits(result.teams), seenUnits(result.departments)];
  const units = families.find((family) => family.length >= 2) ?? [];
  return {
    id: "teams",
    restsOn: units
      .filter(({ facets }) => facets.some((facet) => facet.shown))
      .map(({ group }) => restsOn(figureNames.facets, groupId(group))),
    sentences: [say(found.key.endsWith(".none") ? "teams.none" : "teams.some")],
  };
}
