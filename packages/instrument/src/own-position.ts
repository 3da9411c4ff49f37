import { type ResponseAnswers } from "./answer";
import { type Instrument } from "./instrument";
import { type ScaleScore, scoreScales } from "./score-scales";
import { scoringKey } from "./scoring-key";

/** One's own reading of the organisation: a place in the window, never a type of person. */
export interface OwnPosition {
  readonly internal: ScaleScore;
  readonly external: ScaleScore;
  /** The same on 0-100, (x − 1) / 4 · 100; null with the score. */
  readonly internalPercent: number | null;
  readonly externalPercent: number | null;
}

/** Where the answers of one person inside put the organisation; shown to that person only and not stored. */
export function ownPosition(instrument: Instrument, answers: ResponseAnswers): OwnPosition {
  const key = scoringKey(instrument).filter(({ side }) => side === "inside");
  const { INT, EXT } = scoreScales(answers, key).scales;
  return {
    internal: INT,
    external: EXT,
    internalPercent: percentOf(INT.mean),
    externalPercent: percentOf(EXT.mean),
  };
}

function percentOf(mean: number | null): number | null {
  return mean === null ? null : ((mean - 1) / 4) * 100;
}
