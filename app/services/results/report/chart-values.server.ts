import { type IntervalValue, type PlaneEstimate, type WindowReading } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import {
  points,
  reasonText,
  type Released,
  type ReleasedMean,
  type ReleasedPosition,
  signedPoints,
  type Withheld,
} from "@vensterbank/reporting";
import { type DifferenceEstimate, type Interval, type PerAxis, type ReasonCode } from "@vensterbank/typology";

/** Three words in the place of a figure. */
export const withheldWords = ({ reason }: Withheld) => message(`results.withheld.${reason}`);

/** A mean for a row of intervals. */
export function meanValue(mean: Released<ReleasedMean>): IntervalValue {
  if (!mean.shown) return { withheld: withheldWords(mean) };
  if (!mean.interval95) return withoutInterval(mean.mean, String(points(mean.mean)), mean.why);
  return { mean: mean.mean, ...onScale(mean.interval95), n: mean.n };
}

/** A figure in words, where no interval stands beside it: short in the picture, with the reason in the table. */
function withoutInterval(at: number, figure: string, why: ReasonCode | undefined): IntervalValue {
  const say = (key: string) => message(`results.noInterval${key}`, { points: figure });
  const more = { brief: say(".brief"), at };
  if (why === "fewer-than-ten-answers") return { withheld: say(".few"), ...more };
  if (why === "spread-of-fewer-than-ten") return { withheld: say(".protected"), ...more };
  return { withheld: say(""), ...more };
}

/** One axis of a position for a row of intervals. */
export function axisValue(position: Released<ReleasedPosition>, axis: keyof PerAxis<unknown>): IntervalValue {
  if (!position.shown) return { withheld: withheldWords(position) };
  const mean = position.mean[axis];
  const interval = position.interval95[axis];
  if (mean === null) return { withheld: message("results.withheld.too-few-answers") };
  if (!interval) return withoutInterval(mean, String(points(mean)), undefined);
  return { mean, ...onScale(interval), n: position.n };
}

/** An interval around a mean near an end may reach over it; answers cannot. */
function onScale([low, high]: Interval) {
  return { low: Math.max(1, low), high: Math.min(5, high) };
}

/** A difference; its sides carry the n. */
export function differenceValue(gap: Released<DifferenceEstimate>): IntervalValue {
  if (!gap.shown) return { withheld: withheldWords(gap) };
  if (gap.difference === null) return { withheld: message("results.withheld.too-few-answers") };
  if (!gap.interval95) return withoutInterval(gap.difference, signedPoints(gap.difference), gap.why);
  const [low, high] = gap.interval95;
  return { mean: gap.difference, low, high, n: null };
}

/** Null when the place or its uncertainty is not known on both axes. */
export function planeEstimate(position: ReleasedPosition): PlaneEstimate | null {
  const { mean, se, interval95, correlation, degreesOfFreedom } = position;
  const along = (axis: "internal" | "external") => {
    const [value, error, interval] = [mean[axis], se[axis], interval95[axis]];
    if (value === null || error === null || interval === null) return null;
    return { mean: value, standardError: error, low: interval[0], high: interval[1] };
  };
  const [internal, external] = [along("internal"), along("external")];
  if (!internal || !external) return null;
  return { internal, external, correlation: correlation ?? 0, degreesOfFreedom };
}

/** How a window stands for a position. */
export function windowReading(position: Released<ReleasedPosition>): WindowReading {
  if (!position.shown)
    return { state: "too-few", reason: message(`results.withheld.why.${position.reason}`) };
  const estimate = planeEstimate(position);
  const { label, quadrants } = position;
  if (label.kind === "none") return { state: "no-type", estimate, reason: reasonText(label.reason) };
  if (label.kind === "low-on-both")
    return {
      state: "no-type",
      estimate,
      reason: message("results.low-on-both"),
      caption: message("results.caption.low-on-both"),
    };
  if (!estimate || !quadrants) return { state: "no-type", estimate };
  const state = label.kind === "undetermined" ? "undetermined" : "determined";
  return { state, estimate, probabilities: quadrants };
}
