import { type ResponseAnswers } from "./answer";
import { type Facet, type Scale } from "./instrument";

/** What scoring needs of an item. */
export interface ScaleKeyItem {
  readonly id: string;
  readonly scale: Scale;
  readonly facet: Facet;
  readonly reversed: boolean;
  readonly lo: number;
  readonly hi: number;
}

/** The smallest answered share, in whole per cents, and the fewest answered items that give a score (methods 1.1). */
export const scoreRule = { minSharePercent: 75, minItems: 2 } as const;

export interface ScaleScore {
  /** Mean of the answered items after reversing, in scale points; null when too few were answered. */
  readonly mean: number | null;
  readonly answered: number;
  readonly items: number;
  /** Only when the mean is null. */
  readonly why?: "not-asked" | "too-few-answers";
}

export interface ScaleScores {
  readonly scales: Readonly<Record<Scale, ScaleScore>>;
  readonly facets: Readonly<Partial<Record<Facet, ScaleScore>>>;
}

/**
 * Scale and facet scores of one response (methods 1.1). "Don't know" and absent are missing, never the midpoint.
 *
 * @param key the items of one side and one part, as `scoringKey` gives them after filtering on side
 * @throws RangeError when an answer is outside the anchors of its item
 */
export function scoreScales(answers: ResponseAnswers, key: readonly ScaleKeyItem[]): ScaleScores {
  const score = (items: readonly ScaleKeyItem[]) => scoreOf(answers, items);
  const facets = [...new Set(key.map(({ facet }) => facet))];
  return {
    scales: {
      INT: score(key.filter(({ scale }) => scale === "INT")),
      EXT: score(key.filter(({ scale }) => scale === "EXT")),
      CON: score(key.filter(({ scale }) => scale === "CON")),
    },
    facets: Object.fromEntries(
      facets.map((name) => [name, score(key.filter(({ facet }) => facet === name))]),
    ),
  };
}

function scoreOf(answers: ResponseAnswers, items: readonly ScaleKeyItem[]): ScaleScore {
  const values = items.flatMap((item) => {
    const value = Object.hasOwn(answers, item.id) ? answers[item.id] : null;
    if (value === null) return [];
    if (typeof value !== "number" || !Number.isInteger(value) || value < item.lo || value > item.hi)
      throw new RangeError(`The answer to ${item.id} is outside its anchors`);
    return [item.reversed ? item.lo + item.hi - value : value];
  });
  const counts = { answered: values.length, items: items.length };
  if (items.length === 0) return { mean: null, ...counts, why: "not-asked" };
  // Whole numbers: as fractions .56 · 25 > 14 and 14 of 25 would fail.
  const enough =
    100 * values.length >= scoreRule.minSharePercent * items.length && values.length >= scoreRule.minItems;
  if (!enough) return { mean: null, ...counts, why: "too-few-answers" };
  return { mean: values.reduce((a, b) => a + b) / values.length, ...counts };
}
