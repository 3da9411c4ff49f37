import {
  betweenPersonNoise,
  type CalibrationAnchors,
  decomposeMixedness,
  membership,
  noiseRuns,
  type PerAxis,
  type Point,
  quadrantCounts,
} from "@vensterbank/typology";
import { mean } from "@vensterbank/stats";
import { type SurveySettings } from "../input/survey-settings";

/** Simulated groups behind the noise expectation, at most. */
const mostRuns = 4000;
const defaultSeed = 20240501;

/** Resemblance to the four types and its mixedness: `waves.W.membership`; null without anybody scored on both axes. */
export function membershipJson(
  points: readonly Point[],
  sem2: PerAxis<number | null>,
  settings: SurveySettings,
): Record<string, unknown> {
  const { cut, lo, hi, full_out, full_in } = settings;
  const anchors = anchorsOf(settings);
  return {
    n: points.length,
    lo,
    hi,
    cut,
    full_out,
    full_in,
    ...countsAndMixedness(points, settings),
    first_ten: points.slice(0, 10).map((point) => ({
      I: point.internal,
      E: point.external,
      calibrated_product: membership(point, anchors),
    })),
    on_the_line_I: points.filter((point) => point.internal === cut).length,
    on_the_line_E: points.filter((point) => point.external === cut).length,
    between_person_noise_null: noiseJson(points, sem2, settings),
  };
}

/** Counts and mixedness of one unit or role: `membership_by_unit`, `membership_by_role`. */
export function groupMembershipJson(
  points: readonly Point[],
  settings: SurveySettings,
): Record<string, unknown> {
  const why = { calibrated_product: "nobody has a score on both axes" };
  if (points.length === 0) return { n: 0, calibrated_product: null, why };
  return { n: points.length, ...countsAndMixedness(points, settings) };
}

function countsAndMixedness(points: readonly Point[], settings: SurveySettings): Record<string, unknown> {
  const anchors = anchorsOf(settings);
  const parts = decomposeMixedness(points.map((point) => membership(point, anchors)));
  return {
    hard_counts_ge_cut_is_high: quadrantCounts(points, settings.cut),
    calibrated_product: parts && {
      mean_membership: parts.membership,
      entropy_of_mean_nats: parts.entropyOfMean,
      mean_entropy_nats: parts.meanEntropy,
      jsd_nats: parts.entropyOfMean - parts.meanEntropy,
      mixedness_total_0_1: parts.total,
      within_person_0_1: parts.within,
      between_person_0_1: parts.between,
    },
  };
}

function noiseJson(
  points: readonly Point[],
  sem2: PerAxis<number | null>,
  settings: SurveySettings,
): unknown {
  const seed = settings.bootstrap?.seed ?? defaultSeed;
  const internal = mean(points.map((point) => point.internal));
  const external = mean(points.map((point) => point.external));
  if (internal === null || external === null || sem2.internal === null || sem2.external === null) return null;
  const anchors = { ...anchorsOf(settings), lo: settings.lo, hi: settings.hi };
  const variances = { internal: Math.max(0, sem2.internal), external: Math.max(0, sem2.external) };
  const noise = betweenPersonNoise({ internal, external }, variances, points.length, anchors, {
    runs: noiseRuns(points.length, mostRuns),
    seed,
  });
  return { reps: noise.runs, seed, mean: noise.mean, sd: noise.sd, p95: noise.p95 };
}

/** The anchors of the settings. */
export function anchorsOf({ cut, full_out, full_in }: SurveySettings): CalibrationAnchors {
  return { cut, fullOut: full_out, fullIn: full_in };
}
