export interface ScopeCounts {
  readonly people: number;
  readonly partners: number;
  /** Reports: ordered pairs with a tie. */
  readonly ties: number;
  readonly strengthSum: number;
  /** Ordered pairs whose sender answered. */
  readonly observedPairs: number;
  /** Pairs with a tie by either side's report. */
  readonly connectedPairs: number;
  /** On pairs where both answered; null when there are none. */
  readonly dyads: DyadCensus | null;
}

export interface DyadCensus {
  readonly mutual: number;
  readonly asymmetric: number;
  readonly null: number;
}
