import { logGamma } from "./log-gamma";

/**
 * Probability of a chi-square at least this large: regularised incomplete gamma function, power series below the mean and
 * continued fraction above it (Abramowitz & Stegun 6.5.29 and 6.5.31).
 * @param df > 0
 */
export function chiSquareUpperTail(chiSquare: number, df: number): number {
  if (!(df > 0)) throw new RangeError("chiSquareUpperTail needs df > 0");
  const a = df / 2;
  const x = chiSquare / 2;
  if (x <= 0) return 1;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 10_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}
