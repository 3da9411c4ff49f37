import { type Interval, type PerAxis } from "./axes";
import { type ReasonCode } from "./reason-code";
import { type GroupKey } from "./wave-result";

/* Movement between two waves, in scale points, second wave minus first. Every block carries its numbers of people. */

/** What may be said about a movement. */
export type ChangeOutcome = "moved" | "no-movement-shown" | "too-little-data";

/** People who answered both times. */
export interface PairedDifference {
  readonly n: number;
  /** Entitled in both waves. */
  readonly invited: number;
  readonly f: number | null;
  readonly mean1: number | null;
  readonly mean2: number | null;
  readonly difference: number | null;
  readonly se: number | null;
  readonly interval95: Interval | null;
  readonly p: number | null;
  readonly mdc95: number | null;
  /** Hedges g with the average standard deviation. */
  readonly g: number | null;
  readonly why?: ReasonCode;
}

/** Everybody who answered then against everybody who answered now; covariance taken as 0, which is cautious. */
export interface UnpairedDifference {
  readonly n1: number;
  readonly n2: number;
  readonly invited1: number;
  readonly invited2: number;
  readonly mean1: number | null;
  readonly mean2: number | null;
  readonly difference: number | null;
  readonly se: number | null;
  readonly interval95: Interval | null;
  readonly p: number | null;
  readonly mdc95: number | null;
  readonly why?: ReasonCode;
}

/** stayers + joiners + leavers = the unpaired difference. */
export interface Composition {
  readonly stayers: number;
  readonly joiners: number;
  readonly leavers: number;
  readonly nStayers: number;
  readonly nJoiners: number;
  readonly nLeavers: number;
}

export interface AxisChange {
  readonly outcome: ChangeOutcome;
  /** Which of the two differences the outcome and the headline use; null with too little data. */
  readonly basis: "paired" | "unpaired" | null;
  readonly difference: number | null;
  readonly interval95: Interval | null;
  /** The smallest movement that these data could have shown. */
  readonly mdc95: number | null;
  readonly p: number | null;
  /** Benjamini-Hochberg over the groups of one kind and both axes; equals p for the organisation. */
  readonly adjustedP: number | null;
  readonly paired: PairedDifference;
  readonly unpaired: UnpairedDifference;
  readonly composition: Composition | null;
  readonly why?: ReasonCode;
}

export interface GroupChange {
  readonly group: GroupKey;
  readonly axes: PerAxis<AxisChange>;
}

export interface ChangeResult {
  readonly version: string;
  readonly organisation: GroupChange;
  readonly departments: readonly GroupChange[];
  readonly teams: readonly GroupChange[];
  readonly roles: readonly GroupChange[];
}
