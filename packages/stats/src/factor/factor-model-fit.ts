import { chiSquareUpperTail } from "../distribution/chi-square";
import { type Matrix } from "../linear/matrix";

/** How well a factor model reproduces the covariances. Null where the model has no degrees of freedom: nothing to test. */
export interface FactorModelFit {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number | null;
  /** Comparative fit index (Bentler 1990), 0..1. */
  readonly cfi: number | null;
  /** Tucker-Lewis index (1973); not held within 0..1. */
  readonly tli: number | null;
  /** Root mean square error of approximation (Steiger & Lind 1980). */
  readonly rmsea: number | null;
  /** Standardised root mean square residual (Bentler 1995). */
  readonly srmr: number | null;
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
  /** Sample correlations, and those that the model implies. */
  readonly correlations: Matrix;
  readonly implied: Matrix;
}): FactorModelFit {
  const { n, items } = model;
  const df = (items * (items + 1)) / 2 - model.parameters;
  const chiSquare = n * model.discrepancy;
  if (df <= 0) return { chiSquare, df, p: null, cfi: null, tli: null, rmsea: null, srmr: null };
  const excess = Math.max(0, chiSquare - df);
  const dfWithout = (items * (items - 1)) / 2;
  const ratioWithout = (n * model.independence) / dfWithout;
  const excessWithout = Math.max(0, n * model.independence - dfWithout, excess);
  return {
    chiSquare,
    df,
    p: chiSquareUpperTail(chiSquare, df),
    cfi: excessWithout === 0 ? 1 : 1 - excess / excessWithout,
    tli: ratioWithout === 1 ? null : (ratioWithout - chiSquare / df) / (ratioWithout - 1),
    rmsea: Math.sqrt(excess / (df * n)),
    srmr: residualSize(model.correlations, model.implied),
  };
}

function residualSize(correlations: Matrix, implied: Matrix): number {
  let squares = 0;
  for (let i = 0; i < correlations.length; i++) {
    for (let j = 0; j <= i; j++) squares += (correlations[i][j] - implied[i][j]) ** 2;
  }
  return Math.sqrt(squares / ((correlations.length * (correlations.length + 1)) / 2));
}
