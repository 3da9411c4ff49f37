import { invertPositiveDefinite } from "../linear/invert-positive-definite";
import { type Matrix } from "../linear/matrix";
import {
  type FactorOfItem,
  type FactorParameters,
  impliedCovariance,
  impliedDerivatives,
  times,
} from "./factor-model";

/**
 * Maximum-likelihood discrepancy ln|Σ| + tr(SΣ⁻¹) − p of a factor model (Jöreskog 1969), without the constant −ln|S|.
 * @returns null when Σ is not positive definite
 */
export function discrepancy(
  sample: Matrix,
  factorOf: FactorOfItem,
  parameters: FactorParameters,
): number | null {
  const inversion = invertPositiveDefinite(impliedCovariance(factorOf, parameters));
  if (!inversion) return null;
  const trace = sample.reduce(
    (sum, row, i) => sum + row.reduce((part, value, j) => part + value * inversion.inverse[i][j], 0),
    0,
  );
  return inversion.logDeterminant + trace - sample.length;
}

/** Slope of the discrepancy to the parameters, and its expected curvature (Fisher information times 2). */
export function scoring(
  sample: Matrix,
  factorOf: FactorOfItem,
  parameters: FactorParameters,
): { slope: number[]; curvature: number[][] } | null {
  const inversion = invertPositiveDefinite(impliedCovariance(factorOf, parameters));
  if (!inversion) return null;
  const { inverse } = inversion;
  const derivatives = impliedDerivatives(factorOf, parameters);
  const weighted = derivatives.map(([x, y]) => [times(inverse, x), times(inverse, y)] as const);
  const slope = derivatives.map(([x], a) => {
    const [mx, my] = weighted[a];
    // tr((M − MSM)∂Σ) with M = Σ⁻¹ and ∂Σ = xy′ + yx′.
    return 2 * (dot(x, my) - dot(mx, times(sample, my)));
  });
  const curvature = derivatives.map((_, a) =>
    derivatives.map(([z, w], b) => {
      const [mx, my] = weighted[a];
      return b > a ? 0 : 2 * (dot(my, z) * dot(mx, w) + dot(my, w) * dot(mx, z));
    }),
  );
  for (let a = 0; a < curvature.length; a++) {
    for (let b = a + 1; b < curvature.length; b++) curvature[a][b] = curvature[b][a];
  }
  return { slope, curvature };
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
