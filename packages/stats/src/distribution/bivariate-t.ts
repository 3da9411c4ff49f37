import { integrate } from "../quadrature/integrate";
import { studentTCdf } from "./student-t";

/**
 * P(X ≤ h, Y ≤ k) of a standard bivariate t pair with correlation r and df degrees of freedom. The derivative to r is
 * (1 + (h² + k² − 2rhk)/(df(1 − r²)))^(−df/2) / (2π√(1 − r²)) (Genz 2004, formula for the t analogue of Plackett's
 * identity); it is integrated from r = ±1, where the pair is one variable. Absolute error below 1e-12.
 * @param r in [−1, 1]
 * @param df > 0, need not be whole
 */
export function bivariateTCdf(h: number, k: number, r: number, df: number): number {
  if (!(r >= -1 && r <= 1)) throw new RangeError("bivariateTCdf needs r in [-1, 1]");
  if (!(df > 0)) throw new RangeError("bivariateTCdf needs df > 0");
  if (h === -Infinity || k === -Infinity) return 0;
  if (h === Infinity) return studentTCdf(k, df);
  if (k === Infinity) return studentTCdf(h, df);
  const angle = Math.asin(r);
  // Measured from the end where |r| = 1, so that the boundary layer there keeps its digits:
  // h² + k² − 2hk cos u = (h − k)² + 4hk sin²(u/2), and likewise with h + k on the other side.
  const sign = r >= 0 ? 1 : -1;
  const density = (u: number) => {
    const sine = Math.sin(u);
    const half = Math.sin(u / 2);
    const distance = ((h - sign * k) ** 2 + sign * 4 * h * k * half * half) / (df * sine * sine);
    return Math.exp((-df / 2) * Math.log1p(distance));
  };
  const integral = integrate(density, 0, Math.PI / 2 - sign * angle) / (2 * Math.PI);
  const probability =
    sign > 0
      ? studentTCdf(Math.min(h, k), df) - integral
      : Math.max(0, studentTCdf(h, df) - studentTCdf(-k, df)) + integral;
  return Math.max(0, Math.min(1, probability));
}
