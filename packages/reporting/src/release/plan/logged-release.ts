/** One entry in the log of releases of a wave: what was decided about one figure of one group, for good. */
export interface LoggedRelease {
  /** One of `figureNames`. */
  readonly figure: string;
  /** As `releaseGroupKey` names it. */
  readonly groupKey: string;
  readonly shown: boolean;
  /** A withheld reason of the gate; null when shown. */
  readonly reason: string | null;
}

/** An entry that is to be added, and what it was decided for. */
export interface PlannedRelease extends LoggedRelease {
  readonly occasion: string;
}
