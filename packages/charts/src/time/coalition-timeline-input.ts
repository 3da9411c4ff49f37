import { type Label } from "../scene/chart-text";
import { type WindowReading } from "../window/window-input";
import { type DatedEvent } from "./place-events";

/** Coalitions over waves on one axis of time, with the windows and what happened meanwhile. */
export interface CoalitionTimelineInput {
  /** Scale 1-5. */
  readonly cut: number;
  /** Oldest first. */
  readonly waves: readonly TimelineWave[];
  readonly flows: readonly TimelineFlow[];
  readonly events: readonly DatedEvent[];
}

export interface TimelineWave {
  readonly id: string;
  readonly label: Label;
  readonly date: Date;
  /** Null: the outcome of this wave may not be seen, or is not there. */
  readonly window: { readonly reading: WindowReading; readonly n: number | null } | null;
  /** From top to bottom. */
  readonly blocks: readonly TimelineBlock[];
}

/** A coalition in one wave, or those who are in none. */
export interface TimelineBlock {
  readonly id: string;
  readonly label: Label;
  /** In few signs, where there is no room for a name. */
  readonly short: string;
  /** Null: in no coalition, or no coalitions can be told. */
  readonly hue: number | null;
  readonly people: number;
}

/** People who went from a block to one of the next wave. Null: they came into, or went out of, the organisation. */
export interface TimelineFlow {
  readonly from: string | null;
  readonly to: string | null;
  readonly people: number;
}
