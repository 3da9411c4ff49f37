import { type InsideRole, message, type Message, type Reaction } from "@vensterbank/core";
import { type Interval, type ReasonCode } from "@vensterbank/typology";

/** Whole points on 0-100 of a score in scale points 1-5; halves go up, whatever binary fractions make of them. */
export function points(score: number): number {
  return Math.round(Number((((score - 1) / 4) * 100).toFixed(6))) + 0;
}

/** Whole points of a difference in scale points. */
export function pointsApart(difference: number): number {
  return Math.round(Number((difference * 25).toFixed(6))) + 0;
}

/** A probability that is never quite 0 or 1. */
export function probability(p: number): Message {
  if (p < 0.005) return message("charts.percent.below", { percent: 1 });
  if (p > 0.995) return message("charts.percent.above", { percent: 99 });
  return message("charts.percent", { percent: Math.round(p * 100) });
}

/** A share that may be all or nothing. */
export function share(p: number): Message {
  return p === 0 || p === 1 ? message("charts.percent", { percent: p * 100 }) : probability(p);
}

export const reactionName = (reaction: Reaction) => message(`common.reaction.${reaction}`);
export const facetName = (facet: string) => message(`results.facet.${facet}`);
export const reasonText = (reason: ReasonCode) => message(`results.reason.${reason}`);

/** "managers", "professionals". */
export const people = (role: InsideRole) => message(`results.people.${role}`);
/** The same at the start of a sentence. */
export const peopleFirst = (role: InsideRole) => message(`results.peopleFirst.${role}`);

/** The interval of a difference without its sign: "12 to 24". */
export function apart(interval: Interval): Message {
  const ends = interval.map((end) => Math.abs(end)).sort((a, b) => a - b);
  return message("results.range", { low: pointsApart(ends[0]), high: pointsApart(ends[1]) });
}

export function excludesZero(interval: Interval | null): interval is Interval {
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
}
