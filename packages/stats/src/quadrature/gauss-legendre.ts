/** Nodes on [−1, 1] and weights of a quadrature rule. */
export interface QuadratureRule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Gauss-Legendre rule with n points, exact for polynomials up to degree 2n − 1 (Abramowitz & Stegun 25.4.29): the nodes
 * are the roots of the Legendre polynomial, by Newton's method from the cosine guess.
 */
export function gaussLegendre(n: number): QuadratureRule {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = 1; i <= n; i++) {
    let x = Math.cos((Math.PI * (i - 0.25)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step++) {
      const value = legendre(n, x);
      slope = (n * (x * value.current - value.previous)) / (x * x - 1);
      const next = x - value.current / slope;
      if (Math.abs(next - x) < 1e-16) break;
      x = next;
    }
    nodes.push(x);
    weights.push(2 / ((1 - x * x) * slope * slope));
  }
  return { nodes, weights };
}

function legendre(n: number, x: number): { current: number; previous: number } {
  let previous = 1;
  let current = x;
  for (let k = 2; k <= n; k++) {
    [previous, current] = [current, ((2 * k - 1) * x * current - (k - 1) * previous) / k];
  }
  return { current, previous };
}
