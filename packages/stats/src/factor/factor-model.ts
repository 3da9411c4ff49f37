import { type Matrix } from "../linear/matrix";

/** Parameters of a simple-structure factor model: every item loads on one factor, factors have variance 1. */
export interface FactorParameters {
  readonly loadings: readonly number[];
  readonly residuals: readonly number[];
  /** Correlations of the factors, per pair in the order (0,1), (0,2), (1,2), … */
  readonly factorCorrelations: readonly number[];
}

/** Which factor each item loads on. */
export type FactorOfItem = readonly number[];

/** Place of a pair of different factors in the list of factor correlations. */
export function pairIndex(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return (high * (high - 1)) / 2 + low;
}

/** Σ = ΛΦΛ′ + Θ (Jöreskog 1969). */
export function impliedCovariance(factorOf: FactorOfItem, parameters: FactorParameters): number[][] {
  const { loadings, residuals } = parameters;
  return loadings.map((a, i) =>
    loadings.map((b, j) => {
      const shared = a * b * factorCorrelation(parameters, factorOf[i], factorOf[j]);
      return i === j ? shared + residuals[i] : shared;
    }),
  );
}

/** Correlation of two factors; 1 of a factor with itself. */
export function factorCorrelation({ factorCorrelations }: FactorParameters, a: number, b: number): number {
  return a === b ? 1 : factorCorrelations[pairIndex(a, b)];
}

/**
 * Derivatives of Σ to every parameter (loadings, residuals, factor correlations) as pairs of vectors x, y with
 * ∂Σ = xy′ + yx′.
 */
export function impliedDerivatives(
  factorOf: FactorOfItem,
  parameters: FactorParameters,
): [number[], number[]][] {
  const { loadings, factorCorrelations } = parameters;
  const unit = (at: number, size = 1) => loadings.map((_, i) => (i === at ? size : 0));
  const onLoadings = loadings.map((_, a): [number[], number[]] => [
    unit(a),
    loadings.map((loading, b) => loading * factorCorrelation(parameters, factorOf[a], factorOf[b])),
  ]);
  const onResiduals = loadings.map((_, a): [number[], number[]] => [unit(a), unit(a, 0.5)]);
  const only = (factor: number) => loadings.map((loading, i) => (factorOf[i] === factor ? loading : 0));
  const onCorrelations = factorCorrelations.map((_, at): [number[], number[]] => {
    const [low, high] = pairAt(at);
    return [only(low), only(high)];
  });
  return [...onLoadings, ...onResiduals, ...onCorrelations];
}

function pairAt(at: number): [number, number] {
  let high = 1;
  while ((high * (high + 1)) / 2 <= at) high++;
  return [at - (high * (high - 1)) / 2, high];
}

/** Product of a symmetric matrix and a vector. */
export function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i], 0));
}
