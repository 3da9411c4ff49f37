import { type Random } from "@vensterbank/core";
import { normalCdf, normalDraw } from "@vensterbank/stats";

/**
 * How people answer on a scale of 1-5: what they find (their trait, in scale points) plus how much harder or easier the
 * item is plus a slip of the moment, rounded and kept on the scale. Spread of the slips in scale points.
 */
export const slip = 0.9;
/** Hardest and easiest item differ twice this from the middle. */
const difficulty = 0.3;
const scale = { lo: 1, hi: 5 } as const;

export interface AnswerModel {
  readonly items: number;
  /** One answer on item `item`, high = strong. */
  answer(trait: number, item: number, random: Random): number;
  /** The mean over the items that somebody with this trait would have over endless repetition. */
  trueScore(trait: number): number;
}

export function answerModel(items: number): AnswerModel {
  const shifts = Array.from({ length: items }, (_, item) =>
    items === 1 ? 0 : difficulty * ((2 * item) / (items - 1) - 1),
  );
  const trueScore = tabulated((trait) => {
    let sum = 0;
    for (const shift of shifts) {
      // Mean answer = lowest answer + Σ P(answer above each boundary).
      for (let at = scale.lo + 0.5; at < scale.hi; at++) sum += normalCdf((trait + shift - at) / slip);
    }
    return scale.lo + sum / items;
  });
  return {
    items,
    answer: (trait, item, random) => {
      const raw = Math.round(trait + shifts[item] + slip * normalDraw(random));
      return Math.min(scale.hi, Math.max(scale.lo, raw));
    },
    trueScore,
  };
}

/** Linear interpolation in a fine table: within 1e-5 of the function, and far faster. */
function tabulated(value: (x: number) => number): (x: number) => number {
  const [from, to, step] = [-6, 12, 0.01];
  const count = Math.round((to - from) / step);
  const table = Float64Array.from({ length: count + 2 }, (_, i) => value(from + i * step));
  return (x) => {
    const place = Math.min(count, Math.max(0, (x - from) / step));
    const index = Math.floor(place);
    return table[index] + (place - index) * (table[index + 1] - table[index]);
  };
}
