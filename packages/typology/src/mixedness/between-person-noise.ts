import { seededRandom } from "@vensterbank/core";
import { mean, normalDraw, quantile, standardDeviation } from "@vensterbank/stats";
import { type PerAxis } from "../axes";
import { type Point } from "../position/point";
import { decomposeMixedness } from "./decompose-mixedness";
import { type CalibrationAnchors, membership } from "./membership";

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
  const between: number[] = [];
  for (let run = 0; run < runs; run++) {
    const memberships = Array.from({ length: people }, () =>
      membership(
        { internal: noisy(centre.internal, sem2.internal), external: noisy(centre.external, sem2.external) },
        anchors,
      ),
    );
    between.push(decomposeMixedness(memberships)?.between ?? 0);
  }
  return {
    mean: mean(between) ?? 0,
    sd: standardDeviation(between) ?? 0,
    p95: quantile(between, 0.95) ?? 0,
    runs,
  };
}
