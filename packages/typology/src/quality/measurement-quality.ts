import { type PerAxis } from "../axes";
import { type RakedPosition } from "./raked-position";

/*
 * How good one measurement is, beside the reliability that its intervals use (methods 1.2, 1.3, 7). Over the whole
 * organisation: nothing here is about one group alone.
 */

/** One question within its scale, on complete answers. */
export interface ItemQuality {
  readonly item: string;
  readonly facet: string;
  /** Correlation with the sum of the other questions; under .20 it stands out, under 0 its keying is in doubt. */
  readonly itemRest: number | null;
  /** α of the scale without it. A figure to look at, never a reason to leave the question out by itself. */
  readonly alphaIfDropped: number | null;
}

export interface ScaleQuality {
  /** People who answered every question of the scale. */
  readonly complete: number;
  /** McDonald's ω. */
  readonly omega: number | null;
  /** `ml`: one factor, maximum likelihood, denominator as the model implies it; `spearman-brown`: two questions. */
  readonly omegaEstimator: "ml" | "spearman-brown" | null;
  /** A residual variance was held at its lower bound: ω is less certain. */
  readonly heywood: boolean;
  readonly standardisedAlpha: number | null;
  readonly items: readonly ItemQuality[];
}

export const aggregationRuleNames = ["agreement", "team-effect", "team-means-reliable"] as const;
export type AggregationRuleName = (typeof aggregationRuleNames)[number];

/** Whether the answers of a team may stand for the team (the aggregation rule of methods 1.3). */
export interface AxisAgreement {
  /** Teams that count: those with complete answers of enough people. */
  readonly teams: number;
  /** Medians over teams of r_wg(J), for answers spread evenly and slightly skewed. */
  readonly rwgJUniform: number | null;
  readonly rwgJSlightSkew: number | null;
  /** Median over teams of Lindell's r*_wg(J): without the rise that more questions give. */
  readonly rwgStar: number | null;
  /** Median over teams of the average deviation, in scale points, and the most that counts as agreement. */
  readonly averageDeviation: number | null;
  readonly largestDeviation: number;
  /** ICC(1) with the effective group size; 0 with the flag when it came out below 0. */
  readonly icc1: number | null;
  readonly icc1WasNegative: boolean;
  readonly icc2: number | null;
  readonly f: number | null;
  readonly p: number | null;
  /** A mean may be called a property of the team; null when that cannot be judged. */
  readonly property: boolean | null;
  readonly comparison: "supported" | "with-caution" | "not-supported" | null;
  readonly failed: readonly AggregationRuleName[];
}

/** Whether the two axes measure two things. */
export interface AxesApart {
  /** People with complete answers on both axes. */
  readonly n: number;
  /** Heterotrait-monotrait ratio. */
  readonly htmt: number | null;
  /** Correlation of the two factors, free of measurement error. */
  readonly factorCorrelation: number | null;
  readonly cfi: number | null;
  readonly rmsea: number | null;
  /** χ² of two factors against one, for the same questions. */
  readonly twoFactors: { readonly chiSquare: number; readonly df: number } | null;
  readonly oneFactor: {
    readonly chiSquare: number;
    readonly df: number;
    readonly cfi: number | null;
    readonly rmsea: number | null;
  } | null;
  readonly verdict: "two" | "doubtful" | null;
  readonly failed: readonly ("cfi" | "rmsea" | "htmt")[];
  readonly why?: "too-few-items" | "too-few-cases" | "not-estimable";
}

export interface MeasurementQuality {
  readonly scales: PerAxis<ScaleQuality> & { readonly confusion: ScaleQuality };
  readonly agreement: PerAxis<AxisAgreement>;
  readonly axesApart: AxesApart;
  /** Absent in documents that were computed before it was. */
  readonly raked?: RakedPosition;
}
