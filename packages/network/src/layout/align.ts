import { type Points } from "./classical-scaling";

/**
 * Points turned, mirrored and shifted, not scaled, to lie as near to others as they can (orthogonal Procrustes, Schönemann
 * 1966, in closed form for the plane).
 */
export function align(points: Points, to: Points): Points {
  const n = points.x.length;
  if (n === 0) return points;
  const [fromX, fromY, toX, toY] = [points.x, points.y, to.x, to.y].map(mean);
  let [sameX, sameY, crossX, crossY] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = [points.x[i] - fromX, points.y[i] - fromY];
    const [u, v] = [to.x[i] - toX, to.y[i] - toY];
    sameX += x * u;
    sameY += y * v;
    crossX += x * v;
    crossY += y * u;
  }
  const turned = { cos: sameX + sameY, sin: crossX - crossY, mirror: 1 };
  const mirrored = { cos: sameX - sameY, sin: crossX + crossY, mirror: -1 };
  const size = ({ cos, sin }: typeof turned) => Math.sqrt(cos * cos + sin * sin);
  const best = size(mirrored) > size(turned) ? mirrored : turned;
  const length = size(best);
  const [cos, sin] = length > 0 ? [best.cos / length, best.sin / length] : [1, 0];
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [a, b] = [points.x[i] - fromX, best.mirror * (points.y[i] - fromY)];
    x[i] = toX + cos * a - sin * b;
    y[i] = toY + sin * a + cos * b;
  }
  return { x, y };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
