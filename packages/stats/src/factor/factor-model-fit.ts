import { chiSquareUpperTail } from "../distribution/chi-square";

/** How well a factor model reproduces the covariances. Null where the model has no degrees of freedom: nothing to test. */
export interface FactorModelFit {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number | null;
  /** Comparative fit index (Bentler 1990), 0..1. */
  readonly cfi: number | null;
  /** Root mean square error of approximation (Steiger & Lind 1980). */
  readonly rmsea: number | null;
}

/**
 * Likelihood-ratio χ² = n·F and the indices that follow from it.
 * @param discrepancy F of the model @param independence F of the model without factors
 */
export function factorModelFit(model: {
  readonly n: number;
  readonly items: number;
  readonly parameters: number;
  readonly discrepancy: number;
  readonly independence: number;
}): FactorModelFit {
  const { n, items } = model;
  const df = (items * (items + 1)) / 2 - model.parameters;
  const chiSquare = n * model.discrepancy;
  if (df <= 0) return { chiSquare, df, p: null, cfi: null, rmsea: null };
  const excess = Math.max(0, chiSquare - df);
  const excessWithout = Math.max(0, n * model.independence - (items * (items - 1)) / 2, excess);
  return {
    chiSquare,
    df,
    p: chiSquareUpperTail(chiSquare, df),
    cfi: excessWithout === 0 ? 1 : 1 - excess / excessWithout,
    rmsea: Math.sqrt(excess / (df * n)),
  };
}
