import { reactions, seededRandom } from "@vensterbank/core";
import { mean, normalDraw, quantile, standardDeviation } from "@vensterbank/stats";
import { type PerAxis } from "../axes";
import { type Point } from "../position/point";
import { calibrate, type CalibrationAnchors } from "./membership";

export interface BetweenPersonNoise {
  readonly mean: number;
  readonly sd: number;
  readonly p95: number;
  readonly runs: number;
}

/**
 * The between-person part that measurement error alone gives (methods 2.3): everybody at the mean of the group plus
 * normal noise with the standard error of measurement, clipped to the scale.
 * @param people number of people in each simulated group, at least 1
 */
export function betweenPersonNoise(
  centre: Point,
  sem2: PerAxis<number>,
  people: number,
  anchors: CalibrationAnchors & { readonly lo: number; readonly hi: number },
  { runs, seed }: { readonly runs: number; readonly seed: number },
): BetweenPersonNoise {
  const random = seededRandom(seed);
  const { lo, hi } = anchors;
  const noisy = (value: number, variance: number) =>
    Math.min(hi, Math.max(lo, value + Math.sqrt(variance) * normalDraw(random)));
  const between = Array.from({ length: runs }, () => {
    const sum = { confused: 0, introvert: 0, extravert: 0, binding: 0 };
    let entropies = 0;
    for (let person = 0; person < people; person++) {
      const internal = calibrate(noisy(centre.internal, sem2.internal), anchors);
      const external = calibrate(noisy(centre.external, sem2.external), anchors);
      sum.confused += (1 - internal) * (1 - external);
      sum.introvert += internal * (1 - external);
      sum.extravert += (1 - internal) * external;
      sum.binding += internal * external;
      // The product rule makes the axes independent, so that the entropy of a person is the sum of both.
      entropies += twoSided(internal) + twoSided(external);
    }
    const ofMean = reactions.reduce((total, type) => total + term(sum[type] / people), 0);
    return (ofMean - entropies / people) / Math.log(reactions.length);
  });
  return {
    mean: mean(between) ?? 0,
    sd: standardDeviation(between) ?? 0,
    p95: quantile(between, 0.95) ?? 0,
    runs,
  };
}

/** −p ln p */
function term(p: number): number {
  return p > 0 ? -p * Math.log(p) : 0;
}

/** Entropy of in or out of a set. */
function twoSided(p: number): number {
  return term(p) + term(1 - p);
}

/** How many groups to simulate: fewer for large groups, whose expectation varies little. */
export function noiseRuns(people: number, most: number): number {
  return Math.max(200, Math.min(most, Math.round(1_000_000 / Math.max(1, people))));
}
