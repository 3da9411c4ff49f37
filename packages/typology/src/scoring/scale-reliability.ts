import { type Answers } from "@vensterbank/core";
import { cronbachAlpha, feldtInterval, variance } from "@vensterbank/stats";
import { type ReliabilityResult } from "../wave-result";
import { type Keyed } from "./keyed-answer";
import { completeCase, scaleScore, type ScoringRule } from "./scale-score";

/**
 * Reliability of one scale over a whole organisation: α on complete cases, squared standard error of measurement
 * s²(1 − α) with the variance of everybody scored on the scale (methods 2.2).
 */
export function scaleReliability(
  items: readonly Keyed[],
  people: readonly Answers[],
  rule?: ScoringRule,
): ReliabilityResult {
  const rows = people.map((answers) => completeCase(items, answers)).filter((row) => row !== null);
  const scores = people.map((answers) => scaleScore(items, answers, rule)).filter((score) => score !== null);
  const alpha = cronbachAlpha(rows);
  const spread = variance(scores);
  return {
    items: items.length,
    complete: rows.length,
    alpha,
    feldt95: alpha === null ? null : feldtInterval(alpha, rows.length, items.length),
    sem2: alpha === null || spread === null ? null : Math.max(0, spread * (1 - alpha)),
    ...(alpha === null ? { why: "reliability-unknown" as const } : {}),
  };
}
