/** Why a figure is undefined. The catalogues hold one sentence per code. */
export const reasonCodes = [
  "nobody-answered",
  "one-answer",
  "reliability-unknown",
  "no-variance",
  "everybody-answered",
  "response-below-40",
  "team-too-small-for-type",
  "no-partner-answered",
  "too-few-linked",
  "not-invited-both-times",
  "too-few-answers",
  "fewer-than-ten-answers",
  "spread-of-fewer-than-ten",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Reasons beside an object with nulls: name of the field → code. */
export type Reasons = Readonly<Record<string, ReasonCode>>;
