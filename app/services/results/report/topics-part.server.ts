import { type IntervalRowsInput, type TopicGridInput } from "@vensterbank/charts";
import { message, type Message } from "@vensterbank/core";
import {
  appraisal,
  reactionName,
  type Released,
  type ReleasedMean,
  type ReleasedPosition,
  topicContrast,
} from "@vensterbank/reporting";
import { meanValue, windowReading } from "./chart-values.server";
import { type ReportContext, topicNames } from "./report-context.server";

/** A small window per change, larger where it touches more work, and how each is judged. */
export function topicsPart(context: ReportContext) {
  const { topics, cut } = context.result;
  if (topics.length === 0) return null;
  const name = topicNames(context);
  const seen = topics.flatMap(({ topic, organisation }) =>
    organisation.shown ? [{ topic, organisation }] : [],
  );
  if (!seen.some(({ organisation }) => Object.values(organisation).some(isShown))) return null;
  const grid: TopicGridInput = {
    cut,
    topics: seen.map(({ topic, organisation: { position, exposure } }) => ({
      id: topic,
      label: name(topic),
      reading: windowReading(position),
      n: position.shown ? position.n : null,
      exposure: exposureScore(exposure),
      ...captionOf(position),
    })),
  };
  const judged: IntervalRowsInput = {
    scale: "score",
    series: [
      { id: "opportunity", label: message("results.topics.opportunity") },
      { id: "threat", label: message("results.topics.threat") },
    ],
    rows: seen.map(({ topic, organisation: { opportunity, threat } }) => ({
      id: topic,
      label: name(topic),
      values: [meanValue(opportunity), meanValue(threat)],
    })),
  };
  return {
    title: topicContrast(context.result, name) ?? message("results.topics.none"),
    basis: basisOf(grid),
    grid,
    judged,
    judgedTitle: appraisal(context.result, name),
  };
}

const isShown = (figure: unknown) =>
  typeof figure === "object" && figure !== null && "shown" in figure && figure.shown === true;

function basisOf({ topics }: TopicGridInput): Message | null {
  const numbers = topics.flatMap(({ n }) => (n === null ? [] : [n]));
  if (numbers.length === 0) return null;
  return message("results.basis.topics", { low: Math.min(...numbers), high: Math.max(...numbers) });
}

/** Other words than the most probable reaction, where that would say too much. */
function captionOf(position: Released<ReleasedPosition>): { caption?: Message } {
  if (!position.shown) return {};
  const { label } = position;
  if (label.kind === "low-on-both") return { caption: message("results.caption.low-on-both") };
  if (label.kind !== "between") return {};
  const [first, second] = label.reactions.map(reactionName);
  return { caption: message("results.caption.between", { first, second }) };
}

/** Asked on 0-10, drawn on the scale of the scores. */
function exposureScore(exposure: Released<ReleasedMean>): number | null {
  return exposure.shown ? 1 + exposure.mean * 0.4 : null;
}
