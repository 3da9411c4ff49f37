import { type PerReaction } from "../axes";
import { type Point } from "../position/point";

/** Where a score counts as fully out, as the cross-over and as fully in; fixed per instrument version. */
export interface CalibrationAnchors {
  readonly cut: number;
  readonly fullOut: number;
  readonly fullIn: number;
}

/** Default anchors: an eighth of the scale from either end (methods 2.1); 1.5 and 4.5 on 1-5. */
export function defaultAnchors(cut: number, lo: number, hi: number): CalibrationAnchors {
  return { cut, fullOut: lo + 0.125 * (hi - lo), fullIn: hi - 0.125 * (hi - lo) };
}

/** Degree of membership in "strong" by Ragin's direct method (2008): log-odds ±3 at the outer anchors. */
export function calibrate(score: number, { cut, fullOut, fullIn }: CalibrationAnchors): number {
  const width = score >= cut ? fullIn - cut : cut - fullOut;
  return 1 / (1 + Math.exp((-3 * (score - cut)) / width));
}

/** Resemblance of one person to the four ideal types, product rule; sums to 1. */
export function membership(point: Point, anchors: CalibrationAnchors): PerReaction<number> {
  const internal = calibrate(point.internal, anchors);
  const external = calibrate(point.external, anchors);
  return {
    confused: (1 - internal) * (1 - external),
    introvert: internal * (1 - external),
    extravert: (1 - internal) * external,
    binding: internal * external,
  };
}
