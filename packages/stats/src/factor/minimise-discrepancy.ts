import { solveLinear } from "../linear/solve-linear";
import { type Matrix } from "../linear/matrix";
import { discrepancy, scoring } from "./discrepancy";
import { type FactorOfItem, type FactorParameters } from "./factor-model";

/** Smallest residual variance, as a share of the item's variance: the guard against Heywood cases (methods 1.2). */
export const smallestResidualShare = 0.005;
const largestCorrelation = 0.999;
const mostSteps = 500;
const flat = 1e-9;

export interface Minimum {
  readonly parameters: FactorParameters;
  readonly discrepancy: number;
  readonly converged: boolean;
}

/**
 * Fits a factor model to a correlation matrix by Fisher scoring with Levenberg-Marquardt damping; residuals stay above
 * the Heywood guard and factor correlations within ±.999 by leaving out parameters that push against their bound.
 */
export function minimiseDiscrepancy(
  correlations: Matrix,
  factorOf: FactorOfItem,
  start: FactorParameters,
): Minimum | null {
  let parameters = start;
  let value = discrepancy(correlations, factorOf, parameters);
  let damping = 1e-3;
  for (let step = 0; step < mostSteps && value !== null; step++) {
    const local = scoring(correlations, factorOf, parameters);
    if (!local) return null;
    const place = flatten(parameters);
    const free = place.map((x, at) => !pushes(x, local.slope[at], boundsOf(at, factorOf.length)));
    if (local.slope.every((slope, at) => !free[at] || Math.abs(slope) < flat)) {
      return { parameters, discrepancy: value, converged: true };
    }
    let moved = false;
    while (!moved && damping < 1e12) {
      const tried = stepFrom(place, local, free, damping, factorOf.length);
      const next = tried && unflatten(tried, factorOf.length);
      const nextValue = next && discrepancy(correlations, factorOf, next);
      if (next && nextValue !== null && nextValue <= value + 1e-15) {
        moved = true;
        damping = Math.max(1e-12, damping / 10);
        const settled =
          value - nextValue < 1e-15 && local.slope.every((s, at) => !free[at] || Math.abs(s) < 1e-6);
        parameters = next;
        value = nextValue;
        if (settled) return { parameters, discrepancy: value, converged: true };
      } else damping *= 10;
    }
    if (!moved) break;
  }
  return value === null ? null : { parameters, discrepancy: value, converged: false };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function boundsOf(at: number, items: number): Bounds {
  if (at < items) return { low: -Infinity, high: Infinity };
  if (at < 2 * items) return { low: smallestResidualShare, high: Infinity };
  return { low: -largestCorrelation, high: largestCorrelation };
}

/** Downhill lies beyond the bound that the parameter stands on. */
function pushes(x: number, slope: number, { low, high }: Bounds): boolean {
  return (x <= low && slope > 0) || (x >= high && slope < 0);
}

function stepFrom(
  place: readonly number[],
  local: { readonly slope: readonly number[]; readonly curvature: Matrix },
  free: readonly boolean[],
  damping: number,
  items: number,
): number[] | null {
  const matrix = local.curvature.map((row, a) =>
    row.map((value, b) => {
      if (!free[a] || !free[b]) return a === b ? 1 : 0;
      return a === b ? value * (1 + damping) + 1e-14 : value;
    }),
  );
  const change = solveLinear(
    matrix,
    local.slope.map((slope, at) => (free[at] ? -slope : 0)),
  );
  return (
    change &&
    place.map((x, at) => {
      const { low, high } = boundsOf(at, items);
      return Math.min(high, Math.max(low, x + change[at]));
    })
  );
}

function flatten({ loadings, residuals, factorCorrelations }: FactorParameters): number[] {
  return [...loadings, ...residuals, ...factorCorrelations];
}

function unflatten(place: readonly number[], items: number): FactorParameters {
  return {
    loadings: place.slice(0, items),
    residuals: place.slice(items, 2 * items),
    factorCorrelations: place.slice(2 * items),
  };
}
