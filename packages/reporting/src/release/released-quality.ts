import {
  type AxesApart,
  type AxisAgreement,
  type PerAxis,
  type ScaleQuality,
  type RakedPosition,
} from "@vensterbank/typology";

/** Why a figure about the measurement itself is not there. */
export const qualityReasons = [
  "withheld",
  "fewer-than-fifty-answers",
  "fewer-than-five-teams",
  "too-few-for-a-model",
  "not-estimable",
] as const;
export type QualityReason = (typeof qualityReasons)[number];

interface Unseen {
  readonly shown: false;
  readonly reason: QualityReason;
}
type Seen<T> = (T & { readonly shown: true }) | Unseen;

export type ReleasedScale = Seen<ScaleQuality>;
export type ReleasedAgreement = Seen<
  AxisAgreement & {
    /** Differences between teams to one decimal and without a test, because a team is withheld. */
    readonly coarse: boolean;
  }
>;
export type ReleasedAxesApart = Seen<
  Omit<AxesApart, "why"> & { readonly verdict: NonNullable<AxesApart["verdict"]> }
>;

/** The position weighted by role and size of the team, beside the plain one. */
export type ReleasedRaking = Seen<{
  readonly otherReaction: boolean;
  /** Null where they would expose a few people. */
  readonly figures: Pick<RakedPosition, "n" | "effectiveN" | "mean" | "shift"> | null;
}>;

/** What may be seen of how good a measurement is. */
export interface ReleasedQuality {
  readonly scales: PerAxis<ReleasedScale> & { readonly confusion: ReleasedScale };
  readonly agreement: PerAxis<ReleasedAgreement>;
  /** Of the two axis scores over people; null under fifty people. */
  readonly correlation: number | null;
  readonly axesApart: ReleasedAxesApart;
  /** Null when it was not computed for this wave. */
  readonly raking: ReleasedRaking | null;
}
