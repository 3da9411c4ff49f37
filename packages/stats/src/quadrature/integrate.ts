import { gaussLegendre } from "./gauss-legendre";

const rule = gaussLegendre(16);
const deepest = 50;

/**
 * Integral of a function over [from, to] by Gauss-Legendre panels that are halved until both halves together agree with
 * the whole. Deterministic; the boundary layers of bivariate probabilities near |r| = 1 are why it adapts.
 * @param tolerance absolute error asked for
 */
export function integrate(f: (x: number) => number, from: number, to: number, tolerance = 1e-14): number {
  if (from === to) return 0;
  const refine = (a: number, b: number, whole: number, allowed: number, depth: number): number => {
    const middle = (a + b) / 2;
    const left = panel(f, a, middle);
    const right = panel(f, middle, b);
    if (Math.abs(left + right - whole) <= allowed || depth >= deepest) return left + right;
    return refine(a, middle, left, allowed / 2, depth + 1) + refine(middle, b, right, allowed / 2, depth + 1);
  };
  return refine(from, to, panel(f, from, to), tolerance, 0);
}

function panel(f: (x: number) => number, a: number, b: number): number {
  const half = (b - a) / 2;
  const middle = (a + b) / 2;
  let sum = 0;
  for (let i = 0; i < rule.nodes.length; i++) sum += rule.weights[i] * f(middle + half * rule.nodes[i]);
  return sum * half;
}
