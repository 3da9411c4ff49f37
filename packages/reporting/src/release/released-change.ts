import {
  type AxisChange,
  type ChangeOutcome,
  type Composition,
  type GroupKey,
  type Interval,
  type PerAxis,
  type ReasonCode,
} from "@vensterbank/typology";
import { type Released } from "./released";

/** What may be seen of a movement on one axis, in scale points, second wave minus first. */
export interface MovementFigures {
  readonly outcome: ChangeOutcome;
  /** Who is compared: the same people twice, or everybody then with everybody now; null with too little data. */
  readonly basis: AxisChange["basis"];
  /** People behind the figures: those who answered twice, or those then and those now. */
  readonly people: { readonly linked: number } | { readonly then: number; readonly now: number } | null;
  readonly difference: number | null;
  readonly interval95: Interval | null;
  /** The smallest movement that these data could have shown. */
  readonly mdc95: number | null;
  /** Null when people who came or went are too few to be told apart, or nobody answered twice. */
  readonly composition: Composition | null;
  readonly why?: ReasonCode;
}
export type ReleasedMovement = Released<MovementFigures>;

export interface ReleasedGroupChange {
  readonly group: GroupKey;
  readonly axes: PerAxis<ReleasedMovement>;
}

/** Movement of the organisation, roles and units, without what would show too few people in either wave or among the linked. */
export interface ReleasedChange {
  readonly threshold: number;
  readonly organisation: ReleasedGroupChange;
  readonly roles: readonly ReleasedGroupChange[];
  readonly departments: readonly ReleasedGroupChange[];
  readonly teams: readonly ReleasedGroupChange[];
}
