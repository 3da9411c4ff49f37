/** Why a number is not there. */
export const withheldReasons = [
  /** Fewer than 80 % of the people inside answered: no figures of single nodes (methods 5). */
  "response-below-80",
  /** Fewer than 70 % of the people inside answered: no density, blocks or E-I index. */
  "response-below-70",
  "no-people",
  "no-ties",
  /** Nobody reported on any of these pairs. */
  "no-observed-pairs",
  /** On none of these pairs both sides answered. */
  "no-pairs-answered-by-both",
  /** Partners did not answer, so what they would have said about the organisation is unknown. */
  "partners-did-not-answer",
  /** This node did not answer, so its own ties are unknown. */
  "did-not-answer",
  /** The measure needs a tie and this node has none. */
  "isolate",
  "one-group",
  "no-variance",
  /** No coalitions that differ from chance, in this wave or in the other. */
  "not-detectable",
  "level-not-asked",
  /** No manager and professional together in a unit. */
  "no-role-pairs",
] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** What a value is set against, because a complete network is not a sample. */
export interface NullComparison {
  /** `label-permutation`: who stands in which group is shuffled; `rewiring`: same degrees, ties exchanged. */
  readonly null: "label-permutation" | "rewiring";
  /** Mean under the null, exact where a formula exists. */
  readonly expected: number;
  /** 2.5 and 97.5 % of the draws. */
  readonly low: number;
  readonly high: number;
  /** Two-sided for permutations, upper tail for rewirings; (1 + as extreme) / (draws + 1). */
  readonly p: number;
  readonly draws: number;
  readonly seed: number;
}

/** A figure with what it is compared with; a figure that cannot be shown is null and says why. */
export interface Measure {
  readonly value: number | null;
  readonly comparison: NullComparison | null;
  readonly reason: WithheldReason | null;
}

export function measured(value: number, comparison: NullComparison | null = null): Measure {
  return { value, comparison, reason: null };
}

export function withheld(reason: WithheldReason): Measure {
  return { value: null, comparison: null, reason };
}

/** A share; null with the given reason when there is nothing to divide by. */
export function shareMeasure(part: number, whole: number, reasonWhenEmpty: WithheldReason): Measure {
  return whole === 0 ? withheld(reasonWhenEmpty) : measured(part / whole);
}
