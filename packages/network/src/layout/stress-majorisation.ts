import { type Points } from "./classical-scaling";

/** Something that points are drawn to besides their distances; `weight` 0 leaves a point free. */
export interface Anchor {
  readonly to: Points;
  readonly weight: Float64Array;
}

const mostRounds = 150;
const fewestRounds = 30;
/** Pairs looked at in one layout: full effort up to a thousand people, fewer rounds above. */
const mostPairs = 150_000_000;
/** Mean shift per round, in edge lengths, below which the layout has settled. */
const settled = 0.002;

/**
 * Places points so that their distances resemble the given ones: minimises Σ_{i<j} d_ij⁻² (‖x_i − x_j‖ − d_ij)² +
 * Σ weight_i ‖x_i − anchor_i‖² by majorisation, one point at a time (Gansner, Koren & North 2005; anchors after Brandes
 * & Mader 2012). Deterministic.
 */
export function majoriseStress(
  distances: Float32Array,
  start: Points,
  anchors: readonly Anchor[] = [],
): Points {
  const n = start.x.length;
  const x = start.x.slice();
  const y = start.y.slice();
  const rounds = Math.max(fewestRounds, Math.min(mostRounds, Math.floor(mostPairs / Math.max(1, n * n))));
  const { near, pulls } = reciprocals(distances, n, anchors);
  for (let round = 0; round < rounds; round++) {
    let shift = 0;
    for (let i = 0; i < n; i++) {
      const ownX = x[i];
      const ownY = y[i];
      let sumX = 0;
      let sumY = 0;
      for (let j = 0, at = i * n; j < n; j++, at++) {
        const close = near[at];
        const dx = ownX - x[j];
        const dy = ownY - y[j];
        const length = Math.sqrt(dx * dx + dy * dy);
        const weight = close * close;
        sumX += weight * x[j];
        sumY += weight * y[j];
        if (length > 1e-9) {
          // d⁻² × the point at distance d in the direction from j to i.
          const push = close / length;
          sumX += push * dx;
          sumY += push * dy;
        } else {
          // Two points on one spot have no direction; a fixed one by number separates them.
          sumX += i < j ? close : -close;
        }
      }
      for (const { to, weight } of anchors) {
        sumX += weight[i] * to.x[i];
        sumY += weight[i] * to.y[i];
      }
      if (pulls[i] === 0) continue;
      const nextX = sumX / pulls[i];
      const nextY = sumY / pulls[i];
      shift += Math.sqrt((nextX - ownX) * (nextX - ownX) + (nextY - ownY) * (nextY - ownY));
      x[i] = nextX;
      y[i] = nextY;
    }
    if (shift < settled * n) break;
  }
  return { x, y };
}

/** 1 / d_ij with 0 on the diagonal, and per point Σ_j d_ij⁻² with its anchors: the same in every round. */
function reciprocals(distances: Float32Array, n: number, anchors: readonly Anchor[]) {
  const near = new Float64Array(n * n);
  const pulls = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const close = 1 / distances[i * n + j];
      near[i * n + j] = close;
      pulls[i] += close * close;
    }
    for (const { weight } of anchors) pulls[i] += weight[i];
  }
  return { near, pulls };
}

/** Σ_{i<j} d_ij⁻² (‖x_i − x_j‖ − d_ij)² per pair; null below two points. */
export function stressPerPair(distances: Float32Array, { x, y }: Points): number | null {
  const n = x.length;
  if (n < 2) return null;
  let sum = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const d = distances[i * n + j];
      sum += ((Math.sqrt((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2) - d) / d) ** 2;
    }
  return sum / ((n * (n - 1)) / 2);
}

/** Median over points of Σ_j d_ij⁻²: how strongly distances hold a point. */
export function medianPull(distances: Float32Array, n: number): number {
  if (n < 2) return 0;
  const sums = Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) if (j !== i) sum += 1 / distances[i * n + j] ** 2;
    return sum;
  }).sort();
  return sums[n >> 1];
}
