import { type InsideRole } from "@vensterbank/core";

/** Names of the figures of a wave in the log of releases; each is one set of questions with its own people behind it. */
export const figureNames = {
  /** Who took part at all. */
  answered: "answered",
  /** Both axes. */
  position: "position",
  /** The facets, over the people whom the position is about. */
  facets: "facets",
  confusion: "confusion",
  topic: (topic: string, part: TopicPart) => `topic ${topic} ${part}` as const,
  portrait: (time: "now" | "wished") => `portrait ${time}` as const,
  /** One of the organisation's own questions. */
  own: (question: string) => `own ${question}` as const,
  /** What one role thinks that the others answer to an item. */
  estimate: (item: string, by: InsideRole) => `estimate ${item} by ${by}` as const,
  /** What a role itself answered to an item that others estimate. */
  estimated: (item: string, of: InsideRole) => `estimated ${item} of ${of}` as const,
  /** How far the answers behind another figure lie apart: standard deviations and intervals. */
  spread: (figure: string) => `spread of ${figure}` as const,
} as const;

export const topicParts = ["position", "confusion", "exposure", "opportunity", "threat"] as const;
export type TopicPart = (typeof topicParts)[number];
