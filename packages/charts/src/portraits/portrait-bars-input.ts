import { type Reaction } from "@vensterbank/core";

/** A share of a composition with its interval, 0-1. */
export interface ShareInterval {
  readonly share: number;
  /** Null when no interval could be computed. */
  readonly low: number | null;
  readonly high: number | null;
}

export type Composition = Readonly<Record<Reaction, ShareInterval>>;

/** How respondents divided their points over the four portraits, as it is and as it should be. */
export interface PortraitBarsInput {
  readonly now: Composition | null;
  readonly wished: Composition | null;
  readonly n: number | null;
}
