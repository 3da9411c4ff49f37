import { reactions } from "@vensterbank/core";
import { mean } from "@vensterbank/stats";
import { type PerAxis } from "../axes";
import { betweenPersonNoise, noiseRuns } from "../mixedness/between-person-noise";
import { decomposeMixedness } from "../mixedness/decompose-mixedness";
import { type CalibrationAnchors, membership } from "../mixedness/membership";
import { type Point } from "../position/point";
import { type Mixedness } from "../wave-result";

/** Conventions of the presentation rule (methods 2.3). */
const dividedMembership = 0.3;
const hybridWithin = 0.7;
/** Simulated groups behind the noise expectation, at most. */
const mostRuns = 1000;

export interface ScaleAnchors extends CalibrationAnchors {
  readonly lo: number;
  readonly hi: number;
}

/** Squared standard errors of measurement per axis: as estimated, and at the lower end of the interval of reliability. */
export interface MeasurementError {
  readonly estimated: PerAxis<number | null>;
  readonly largest: PerAxis<number | null>;
}

/** Mixedness of a group, compared with what measurement error alone would give. Null under two people. */
export function mixednessResult(
  points: readonly Point[],
  sem2: MeasurementError,
  anchors: ScaleAnchors,
  seed: number,
): Mixedness | null {
  const parts = decomposeMixedness(points.map((point) => membership(point, anchors)));
  if (!parts || points.length < 2) return null;
  const centre = {
    internal: mean(points.map((point) => point.internal)) ?? 0,
    external: mean(points.map((point) => point.external)) ?? 0,
  };
  const noiseAt = ({ internal, external }: PerAxis<number | null>) =>
    internal === null || external === null
      ? null
      : betweenPersonNoise(centre, { internal, external }, points.length, anchors, {
          runs: noiseRuns(points.length, mostRuns),
          seed,
        });
  const noise = noiseAt(sem2.estimated);
  // Reliability is itself an estimate: people differ only if they would with the largest error that it leaves room for.
  const beyondDoubt = () => parts.between > (noiseAt(sem2.largest)?.p95 ?? Infinity);
  const people = noise && parts.between > noise.p95 && beyondDoubt();
  const two = reactions.filter((type) => parts.membership[type] >= dividedMembership).length >= 2;
  return {
    n: points.length,
    membership: parts.membership,
    total: parts.total,
    within: parts.within,
    between: parts.between,
    noise,
    divided: people === null ? null : people && two,
    hybrid: people === null ? null : parts.within >= hybridWithin && !people,
  };
}
