import { type TieLevel } from "@vensterbank/core";
import { type Measure } from "../../measure";
import { type NetworkScope } from "../../network-result";

/** The levels of relations beside each other. */
export interface LevelsResult {
  /** Share of connected pairs that cross the border: about cases or practice, and about policy. */
  readonly operationalAcross: Measure;
  readonly strategicAcross: Measure;
  /** Do the same people tell about both levels, among people inside. */
  readonly correlations: readonly LevelCorrelation[];
}

export interface LevelCorrelation {
  readonly levels: readonly [TieLevel, TieLevel];
  /** Pearson r over observed pairs, −1..1, against shuffled people (QAP, Krackhardt 1988). */
  readonly correlation: Measure;
  /** Reports about both levels, and about one of them or both. */
  readonly both: number;
  readonly either: number;
}

/** The wave beside the one before, on people inside who were there both times, over pairs observed both times. */
export interface SinceEarlier {
  readonly waveId: string;
  readonly scopes: Readonly<Partial<Record<NetworkScope, ScopeSinceEarlier>>>;
}

export interface ScopeSinceEarlier {
  /** Ties kept over ties kept, ended and begun; people and partners. */
  readonly jaccard: Measure;
  /** Pearson r over pairs, against shuffled people (QAP). */
  readonly correlation: Measure;
}
