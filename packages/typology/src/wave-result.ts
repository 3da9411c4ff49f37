import { type InsideRole, type Reaction, type UnitId } from "@vensterbank/core";
import { type Axis, type Interval, type PerAxis, type PerReaction } from "./axes";
import { type MeasurementQuality } from "./quality/measurement-quality";
import { type OwnQuestionResult } from "./own-questions-result";
import { type Reasons, type ReasonCode } from "./reason-code";

/*
 * The result of one wave: plain JSON, scores in scale points (1-5 unless said otherwise), shares and probabilities 0-1.
 * Nothing is withheld here: every block carries how many were invited and answered, so that the disclosure gate can.
 */

/** A mean with its 95 % interval. */
export interface MeanEstimate {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly interval95: Interval | null;
  readonly why?: ReasonCode;
}

/** A difference of two means (first minus second) with its 95 % interval. */
export interface DifferenceEstimate {
  readonly difference: number | null;
  readonly se: number | null;
  readonly interval95: Interval | null;
  readonly why?: ReasonCode;
}

/** Whom a block is about. */
export type GroupKey =
  | { readonly kind: "organisation" }
  | { readonly kind: "department"; readonly unitId: UnitId }
  | { readonly kind: "team"; readonly unitId: UnitId }
  | { readonly kind: "role"; readonly role: InsideRole };

/** The statement about a position. `low-on-both`: low on both axes, yet with little confusion (CON below the middle of its scale). */
export type ReactionLabel =
  | {
      readonly kind: "clearly" | "leaning";
      readonly reactions: readonly [Reaction];
      readonly probability: number;
    }
  | { readonly kind: "low-on-both"; readonly certainty: "clearly" | "leaning"; readonly probability: number }
  | {
      readonly kind: "between" | "undetermined";
      readonly reactions: readonly [Reaction, Reaction];
      readonly probability: number;
    }
  | { readonly kind: "none"; readonly reason: ReasonCode };

/** The same label when both cuts lie lower or higher. */
export interface CutVariant {
  readonly cut: number;
  readonly quadrants: PerReaction<number> | null;
  readonly label: ReactionLabel;
}

/** How much lower or higher those who did not answer would have to score to carry the group over the cut. */
export interface TippingPoint {
  /** In scale points, against the mean of who answered; null when everybody answered. */
  readonly delta: number | null;
  readonly sdUnits: number | null;
  /** |sdUnits| < .25: the side depends on who did not answer. */
  readonly fragile: boolean;
  readonly why?: ReasonCode;
}

export interface TypeShare {
  /** Respondents on this side of both cuts (equal to the cut counts as high). */
  readonly n: number;
  /** Share of everybody invited, and its standard deviation (Dirichlet-multinomial). */
  readonly mean: number;
  readonly sd: number;
}

/** A place on the plane of the two axes. */
export interface Position {
  readonly method: "simple" | "post-stratified";
  /** People with a score on both axes. */
  readonly n: number;
  readonly invited: number;
  /** n / invited */
  readonly f: number | null;
  readonly mean: PerAxis<number | null>;
  readonly sd: PerAxis<number | null>;
  readonly se: PerAxis<number | null>;
  readonly interval95: PerAxis<Interval | null>;
  /** Correlation of the errors of the two means: the tilt of the ellipse. */
  readonly correlation: number | null;
  readonly quadrants: {
    readonly normal: PerReaction<number> | null;
    readonly t: PerReaction<number> | null;
    /** Which of the two the label and every sentence use. */
    readonly headline: "normal" | "t" | null;
  };
  readonly label: ReactionLabel;
  readonly sensitivity: {
    readonly lower: CutVariant;
    readonly higher: CutVariant;
    /** True: the label changes within cut ± .25, so it lies close to the line. */
    readonly closeToTheLine: boolean;
  };
  readonly tipping: PerAxis<TippingPoint>;
  readonly shares: PerReaction<TypeShare> | null;
  /** Post-stratified only: teams merged for lack of answers. */
  readonly mergedStrata: readonly { readonly from: string; readonly into: string }[];
  readonly why: Reasons;
}

/** Three separate statements about mixedness; total = within + between, all 0-1. */
export interface Mixedness {
  readonly n: number;
  /** Mean resemblance to the four ideal types; sums to 1. */
  readonly membership: PerReaction<number>;
  readonly total: number;
  /** People themselves stand between types. */
  readonly within: number;
  /** People differ from each other. */
  readonly between: number;
  /** `between` that measurement error alone would give; null when reliability is unknown. */
  readonly noise: {
    readonly mean: number;
    readonly sd: number;
    readonly p95: number;
    readonly runs: number;
  } | null;
  /** `between` above the noise and two types with a mean resemblance of at least .30. */
  readonly divided: boolean | null;
  /** People stand between types (within at least .70) and do not differ more than noise. */
  readonly hybrid: boolean | null;
}

/** Over the people whom the position is about: the axis is the mean of its facets. */
export interface FacetResult extends MeanEstimate {
  /** For example `int.vertical`. */
  readonly facet: string;
  readonly axis: Axis;
}

export interface ConfusionResult extends MeanEstimate {
  /** Mean below the middle of the scale: little confusion. */
  readonly little: boolean | null;
}

export interface GroupResult {
  readonly group: GroupKey;
  readonly invited: number;
  /** Sent questionnaires, scored or not. */
  readonly answered: number;
  /** What the response allows: under .40 a position only; .40-.60 the tipping point in the headline. */
  readonly guidance: "position-only" | "tipping-point-in-headline" | "type";
  readonly position: Position;
  /** Weighted by team; organisation and departments only. */
  readonly postStratified: Position | null;
  /** The position to speak of: `postStratified` when response is uneven over teams; the other always beside it. */
  readonly headline: Position["method"];
  readonly facets: readonly FacetResult[];
  readonly confusion: ConfusionResult;
  readonly mixedness: Mixedness | null;
}

export interface ReliabilityResult {
  readonly items: number;
  /** People who answered every item of the axis. */
  readonly complete: number;
  readonly alpha: number | null;
  readonly feldt95: Interval | null;
  /** Squared standard error of measurement, over the whole organisation. */
  readonly sem2: number | null;
  readonly why?: ReasonCode;
}

/** One change topic for the organisation or a role. */
export interface TopicGroupResult {
  readonly group: GroupKey;
  readonly invited: number;
  readonly answered: number;
  /** From the short form, that a drawn half of the people were asked. */
  readonly position: Position;
  readonly confusion: ConfusionResult;
  /** How much it touches the work, 0-10. */
  readonly exposure: MeanEstimate;
  /** 1-5, two separate questions. */
  readonly opportunity: MeanEstimate;
  readonly threat: MeanEstimate;
}

export interface TopicResult {
  readonly topic: string;
  readonly reliability: PerAxis<ReliabilityResult>;
  readonly organisation: TopicGroupResult;
  readonly roles: readonly TopicGroupResult[];
}

/** A division of 100 points over four portraits, as a composition. */
export interface PortraitProfile {
  readonly n: number;
  /** Centre of the compositions (back-transformed mean log-ratio); sums to 1; null when nobody answered. */
  readonly shares: PerReaction<number> | null;
  /** Percentile intervals of a seeded bootstrap over people; null under two answers. */
  readonly interval95: PerReaction<Interval> | null;
  /** Where the profile lies on the plane of the axes. */
  readonly point: PerAxis<number> | null;
  readonly leading: Reaction | null;
  readonly why?: ReasonCode;
}

export interface PortraitGroupResult {
  readonly group: GroupKey;
  readonly invited: number;
  readonly now: PortraitProfile;
  readonly wished: PortraitProfile;
  /** The portraits now against the scales: same reaction most, a neighbour of it, or the opposite one. */
  readonly agreement: "agree" | "partly" | "differ" | null;
}

export interface PortraitsResult {
  readonly bootstrapRuns: number;
  readonly organisation: PortraitGroupResult;
  readonly roles: readonly PortraitGroupResult[];
}

/** What one role thinks that another answers, and what that other answered; high is strong after keying. */
export interface EstimateResult {
  readonly item: string;
  readonly facet: string;
  readonly by: InsideRole;
  readonly of: InsideRole;
  readonly estimated: MeanEstimate;
  readonly answered: MeanEstimate;
  /** estimated − answered */
  readonly difference: DifferenceEstimate;
}

/** We say, they say. */
export interface MirrorRow {
  /** `ext` for the whole axis, else the facet. */
  readonly facet: string;
  readonly we: MeanEstimate;
  readonly they: MeanEstimate;
  /** we − they */
  readonly difference: DifferenceEstimate;
}

export interface MirrorResult {
  readonly invited: number;
  readonly answered: number;
  readonly axis: MirrorRow;
  readonly facets: readonly MirrorRow[];
  readonly topics: readonly (MirrorRow & { readonly topic: string })[];
}

export interface RoleDifference extends DifferenceEstimate {
  readonly first: InsideRole;
  readonly second: InsideRole;
  readonly axis: Axis;
  /** Null for the axis as a whole. */
  readonly facet: string | null;
}

export interface ResponseCount {
  readonly group: GroupKey;
  readonly invited: number;
  readonly answered: number;
}

export interface WaveResult {
  /** Version of the computation; a change of any formula changes it. */
  readonly version: string;
  readonly seed: number;
  readonly cut: number;
  readonly scale: {
    readonly lo: number;
    readonly hi: number;
    readonly fullOut: number;
    readonly fullIn: number;
  };
  readonly reliability: PerAxis<ReliabilityResult>;
  readonly confusionReliability: ReliabilityResult;
  /** Correlation of the two axis scores over people. */
  readonly axesCorrelation: number | null;
  readonly response: readonly ResponseCount[];
  readonly organisation: GroupResult;
  readonly departments: readonly GroupResult[];
  readonly teams: readonly GroupResult[];
  readonly roles: readonly GroupResult[];
  readonly roleDifferences: readonly RoleDifference[];
  readonly topics: readonly TopicResult[];
  readonly portraits: PortraitsResult;
  readonly estimates: readonly EstimateResult[];
  readonly mirror: MirrorResult;
  /** Absent in documents from before tenants could add questions. */
  readonly ownQuestions?: readonly OwnQuestionResult[];
  /** Absent in documents that were computed before it was. */
  readonly quality?: MeasurementQuality;
}
