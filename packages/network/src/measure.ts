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
  /** There is no wave before this one. */
  "no-earlier-wave",
  /** The network is so large that the figure would take too long. */
  "too-large",
  /** The document was computed before this figure existed. */
  "computed-before",
  /** It would be about fewer people than may be told of to who sees groups only; never in a document. */
  "too-few-people",
] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** What a value is set against, because a complete network is not a sample. */
export interface NullComparison {
  /**
   * `label-permutation`: who stands in which group is shuffled; `rewiring`: same degrees, ties exchanged; `qap`: people of
   * one of two relations are shuffled, rows and columns together.
   */
  readonly null: "label-permutation" | "rewiring" | "qap";
  /** Mean under the null, exact where a formula exists. */
  readonly expected: number;
  /** 2.5 and 97.5 % of the draws. */
  readonly low: number;
  readonly high: number;
  /** Two-sided for label permutations, the upper tail for rewirings and QAP; (1 + as extreme) / (draws + 1). */
  readonly p: number;
  readonly draws: number;
  readonly seed: number;
}

/** Middle 90 % of the values when another tenth of the people who answered is taken as silent (`RemovalSettings`). */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** A figure with what it is compared with; a figure that cannot be shown is null and says why. */
export interface Measure {
  readonly value: number | null;
  readonly comparison: NullComparison | null;
  readonly reason: WithheldReason | null;
  /** Of a share: what was counted, and out of how many. */
  readonly counted?: { readonly part: number; readonly whole: number };
  readonly band?: Band;
}

export function measured(value: number, comparison: NullComparison | null = null): Measure {
  return { value, comparison, reason: null };
}

export function withheld(reason: WithheldReason): Measure {
  return { value: null, comparison: null, reason };
}

/** A share; null with the given reason when there is nothing to divide by. */
export function shareMeasure(part: number, whole: number, reasonWhenEmpty: WithheldReason): Measure {
  return whole === 0 ? withheld(reasonWhenEmpty) : { ...measured(part / whole), counted: { part, whole } };
}

/** The measure with the band within which it stays; a value that is not there has none. */
export function withBand<M extends Measure>(measure: M, band: Band | null | undefined): M {
  return measure.value === null || !band ? measure : { ...measure, band };
}
