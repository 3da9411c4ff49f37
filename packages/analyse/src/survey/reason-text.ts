import { type ReasonCode } from "@vensterbank/typology";

/** What the reasons say in a result file. */
export const reasonText: Readonly<Record<ReasonCode, string>> = {
  "nobody-answered": "nobody with a score on both axes",
  "one-answer": "one respondent: variance unknown",
  "reliability-unknown": "standard error of measurement unknown on an axis: no reliability",
  "no-variance": "no error at all: every answer equal and perfectly reliable",
  "everybody-answered": "everybody answered",
  "response-below-40": "response below 40 percent",
  "team-too-small-for-type": "too few people for a type",
  "no-partner-answered": "no partner answered",
  "too-few-linked": "too few linked people",
  "not-invited-both-times": "nobody entitled in both waves",
  "too-few-answers": "too few answers",
  "fewer-than-ten-answers": "fewer than ten answers",
  "spread-of-fewer-than-ten": "with other intervals it would tell the spread of fewer than ten",
};
