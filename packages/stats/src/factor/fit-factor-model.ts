import { correlationMatrix } from "../descriptive/correlation-matrix";
import { invertPositiveDefinite } from "../linear/invert-positive-definite";
import { type Matrix } from "../linear/matrix";
import { factorModelFit, type FactorModelFit } from "./factor-model-fit";
import { type FactorOfItem, type FactorParameters, impliedCovariance } from "./factor-model";
import { minimiseDiscrepancy, smallestResidualShare } from "./minimise-discrepancy";

/** A fitted simple-structure factor model; factor variances are 1. */
export interface FactorModel {
  readonly estimator: "ml";
  /** Complete cases. */
  readonly n: number;
  /** In units of the items. */
  readonly loadings: readonly number[];
  /** Residual variances (divisor n), at least .005 of the item's variance. */
  readonly residuals: readonly number[];
  /** Correlations of the factors per pair (0,1), (0,2), (1,2), …; empty with one factor. */
  readonly factorCorrelations: readonly number[];
  /** A residual variance stands on its guard: a Heywood case. */
  readonly heywood: boolean;
  readonly fit: FactorModelFit;
}

/**
 * Confirmatory factor model by maximum likelihood on the covariance matrix with normal likelihood and divisor n (Jöreskog
 * 1969; as lavaan with std.lv). Treats answers as continuous. Estimated on correlations and scaled back, which for this
 * model is the same.
 * @param rows complete cases, keyed
 * @param factorOf factor (0, 1, …) of each item; at least two items a factor, three with one factor
 * @returns null without variance in an item, with a singular covariance matrix, or when the search finds no minimum
 */
export function fitFactorModel(rows: Matrix, factorOf: FactorOfItem): FactorModel | null {
  const sample = correlationMatrix(rows);
  const inverted = sample && invertPositiveDefinite(sample.correlations);
  if (!sample || !inverted) return null;
  const found = minimiseDiscrepancy(sample.correlations, factorOf, startOf(sample.correlations, factorOf));
  if (!found?.converged) return null;
  const n = rows.length;
  const { parameters } = found;
  const signs = signsOf(parameters.loadings, factorOf);
  const shrink = (n - 1) / n;
  const scales = sample.deviations.map((deviation) => deviation * Math.sqrt(shrink));
  const free = 2 * factorOf.length + parameters.factorCorrelations.length;
  return {
    estimator: "ml",
    n,
    loadings: parameters.loadings.map((loading, j) => signs[factorOf[j]] * loading * scales[j]),
    residuals: parameters.residuals.map((residual, j) => residual * scales[j] ** 2),
    factorCorrelations: parameters.factorCorrelations.map((value, at) => value * pairSign(signs, at)),
    heywood: parameters.residuals.some((residual) => residual <= smallestResidualShare),
    fit: factorModelFit({
      n,
      items: factorOf.length,
      parameters: free,
      discrepancy: Math.max(0, found.discrepancy - inverted.logDeterminant),
      // The independence model reproduces variances only: ln|diag R| = 0.
      independence: -inverted.logDeterminant,
      correlations: sample.correlations,
      implied: impliedCovariance(factorOf, parameters),
    }),
  };
}

/** Centroid loadings within each factor (Thurstone 1935) and small correlations between factors. */
function startOf(correlations: Matrix, factorOf: FactorOfItem): FactorParameters {
  const loadings = factorOf.map((factor, i) => {
    const within = (j: number) => factorOf[j] === factor;
    const column = correlations[i].reduce((sum, r, j) => (within(j) ? sum + r : sum), 0);
    const total = correlations.reduce(
      (sum, row, a) => (within(a) ? sum + row.reduce((part, r, b) => (within(b) ? part + r : part), 0) : sum),
      0,
    );
    const centroid = column / Math.sqrt(Math.max(total, 1e-6));
    return Math.sign(centroid || 1) * Math.min(0.9, Math.max(0.1, Math.abs(centroid)));
  });
  const factors = Math.max(...factorOf) + 1;
  return {
    loadings,
    residuals: loadings.map((loading) => 1 - loading ** 2),
    factorCorrelations: Array.from({ length: (factors * (factors - 1)) / 2 }, () => 0.3),
  };
}

/** The direction of a factor is free: it is turned so that its loadings sum to a positive number. */
function signsOf(loadings: readonly number[], factorOf: FactorOfItem): number[] {
  return Array.from({ length: Math.max(...factorOf) + 1 }, (_, factor) =>
    loadings.reduce((sum, loading, j) => (factorOf[j] === factor ? sum + loading : sum), 0) < 0 ? -1 : 1,
  );
}

function pairSign(signs: readonly number[], at: number): number {
  let pair = 0;
  for (let high = 1; high < signs.length; high++) {
    for (let low = 0; low < high; low++) if (pair++ === at) return signs[low] * signs[high];
  }
  return 1;
}
