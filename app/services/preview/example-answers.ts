import { type Instrument, type ResponseAnswers, scoringKey } from "@vensterbank/instrument";

/** Steps from the lowest answer, taken in turn: not the same everywhere, and far from the edges of the window. */
const steps = { INT: [2, 3, 2, 3], EXT: [2, 1, 2, 1], CON: [2, 3] } as const;

/**
 * Made-up answers to every question that has a place in the window, for a picture of what respondents see: the same for
 * everybody, and nobody's.
 */
export function exampleAnswers(instrument: Instrument): ResponseAnswers {
  const asked = { INT: 0, EXT: 0, CON: 0 };
  const answers: Record<string, number> = {};
  for (const { id, scale, side, reversed, lo, hi } of scoringKey(instrument)) {
    if (side !== "inside") continue;
    const pattern = steps[scale];
    const value = lo + pattern[asked[scale]++ % pattern.length];
    answers[id] = reversed ? lo + hi - value : value;
  }
  return answers;
}
