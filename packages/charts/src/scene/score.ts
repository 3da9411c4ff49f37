import { message, type Message } from "@vensterbank/core";

/** A mean on the scale 1-5 with its 95 % interval, as the analysis computed them. */
export interface ScaleInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Scores are stored on 1-5 and shown on 0-100. */
export function shown(score: number): number {
  return ((score - 1) / 4) * 100;
}

/** Whole points on 0-100; halves go up, whatever binary fractions make of them. */
export function shownPoints(score: number): number {
  return Math.round(Number(shown(score).toFixed(6))) + 0;
}

/** A share in words: whole per cent, and never a false 0 or 100. */
export function percentMessage(share: number): Message {
  if (share === 0 || share === 1) return message("charts.percent", { percent: share * 100 });
  return probabilityMessage(share);
}

/** A probability that is never quite 0 or 1: whole per cent, or less than 1 and more than 99. */
export function probabilityMessage(probability: number): Message {
  if (probability < 0.005) return message("charts.percent.below", { percent: 1 });
  if (probability > 0.995) return message("charts.percent.above", { percent: 99 });
  return message("charts.percent", { percent: Math.round(probability * 100) });
}
