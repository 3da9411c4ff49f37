import { type InsideRole } from "@vensterbank/core";
import {
  type Axis,
  type DifferenceEstimate,
  type GroupKey,
  type GroupResult,
  type Interval,
  type PerAxis,
  type PerReaction,
  type PortraitGroupResult,
  type PortraitProfile,
  type Position,
  type ReactionLabel,
  type Reasons,
  type ReasonCode,
  type TippingPoint,
  type WaveResult,
} from "@vensterbank/typology";
import { type Released } from "./released";
import { type ReleasedOwnQuestion } from "./released-own-question";
import { type ReleasedQuality } from "./released-quality";

/*
 * What may be seen of a wave (trust 1.3-1.4): the stored result with every figure of too few people taken out. Plain
 * JSON, scores in scale points, shares and probabilities 0-1. Pages, files and findings are made from this alone.
 */

/** A mean with its 95 % interval, which is null under ten people: with n it would tell the standard deviation. */
export interface ReleasedMean {
  readonly n: number;
  readonly mean: number;
  /** Null under ten people: how answers are spread tells too much of so few. */
  readonly sd: number | null;
  readonly interval95: Interval | null;
  readonly why?: ReasonCode;
}

export interface ReleasedPosition {
  readonly method: Position["method"];
  readonly n: number;
  readonly invited: number;
  readonly f: number | null;
  readonly mean: PerAxis<number | null>;
  readonly se: PerAxis<number | null>;
  readonly interval95: PerAxis<Interval | null>;
  readonly correlation: number | null;
  /** Probability of each pane, from the distribution that the label uses. */
  readonly quadrants: PerReaction<number> | null;
  /** Degrees of freedom of the bivariate t that they come from; null = normal. */
  readonly degreesOfFreedom: number | null;
  readonly label: ReactionLabel;
  readonly closeToTheLine: boolean;
  readonly tipping: PerAxis<TippingPoint>;
  readonly why: Reasons;
}

export type ReleasedFacet = { readonly facet: string; readonly axis: Axis } & Released<ReleasedMean>;
export type ReleasedConfusion = Released<ReleasedMean & { readonly little: boolean | null }>;

/** Mixedness in words: without the numbers of single people behind it. */
export interface ReleasedMixedness {
  readonly n: number;
  readonly total: number;
  readonly within: number;
  readonly between: number;
  readonly divided: boolean | null;
  readonly hybrid: boolean | null;
}

export interface GroupFigures {
  readonly invited: number;
  readonly answered: number;
  readonly guidance: GroupResult["guidance"];
  readonly position: Released<ReleasedPosition>;
  readonly facets: readonly ReleasedFacet[];
  readonly confusion: ReleasedConfusion;
  readonly mixedness: Released<ReleasedMixedness> | null;
}
export type ReleasedGroup = { readonly group: GroupKey } & Released<GroupFigures>;

export interface TopicFigures {
  readonly position: Released<ReleasedPosition>;
  readonly confusion: ReleasedConfusion;
  readonly exposure: Released<ReleasedMean>;
  readonly opportunity: Released<ReleasedMean>;
  readonly threat: Released<ReleasedMean>;
}
export type ReleasedTopicGroup = { readonly group: GroupKey } & Released<TopicFigures>;

export interface ReleasedTopic {
  readonly topic: string;
  readonly organisation: ReleasedTopicGroup;
  readonly roles: readonly ReleasedTopicGroup[];
}

export type ReleasedDifference = {
  readonly first: InsideRole;
  readonly second: InsideRole;
  readonly axis: Axis;
  /** Null for the axis as a whole. */
  readonly facet: string | null;
} & Released<DifferenceEstimate>;

export interface ReleasedPortraits {
  readonly group: GroupKey;
  readonly now: Released<PortraitProfile>;
  readonly wished: Released<PortraitProfile>;
  readonly agreement: PortraitGroupResult["agreement"];
}

export interface ReleasedEstimate {
  readonly item: string;
  readonly facet: string;
  readonly by: InsideRole;
  readonly of: InsideRole;
  readonly estimated: Released<ReleasedMean>;
  readonly answered: Released<ReleasedMean>;
  readonly difference: Released<DifferenceEstimate>;
}

export interface ReleasedMirrorRow {
  readonly facet: string;
  /** Set when the row is about one change topic. */
  readonly topic?: string;
  readonly we: Released<ReleasedMean>;
  readonly they: Released<ReleasedMean>;
  readonly difference: Released<DifferenceEstimate>;
}

export interface ReleasedMirror {
  readonly axis: ReleasedMirrorRow;
  readonly facets: readonly ReleasedMirrorRow[];
  readonly topics: readonly ReleasedMirrorRow[];
  readonly partners: Released<{ readonly invited: number; readonly answered: number }>;
}

export interface ReleasedReliability {
  readonly items: number;
  readonly complete: number;
  readonly alpha: number;
  readonly feldt95: Interval | null;
}

export interface ReleasedWaveResult {
  readonly version: string;
  readonly cut: number;
  /** Ends of the scales, and the anchors of full membership. */
  readonly scale: WaveResult["scale"];
  readonly threshold: number;
  readonly reliability: PerAxis<Released<ReleasedReliability>> & {
    readonly confusion: Released<ReleasedReliability>;
  };
  readonly organisation: ReleasedGroup;
  readonly departments: readonly ReleasedGroup[];
  readonly teams: readonly ReleasedGroup[];
  readonly roles: readonly ReleasedGroup[];
  readonly roleDifferences: readonly ReleasedDifference[];
  readonly topics: readonly ReleasedTopic[];
  readonly portraits: {
    readonly organisation: ReleasedPortraits;
    readonly roles: readonly ReleasedPortraits[];
  };
  readonly estimates: readonly ReleasedEstimate[];
  readonly mirror: ReleasedMirror;
  /** Questions that the tenant added, in their order. */
  readonly ownQuestions: readonly ReleasedOwnQuestion[];
  /** Null when it was not computed for this wave. */
  readonly quality: ReleasedQuality | null;
  /** True: teams differ in response, and the figures weighted by team are held back because they would expose a team. */
  readonly unevenResponse: boolean;
}
