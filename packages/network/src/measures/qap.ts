import { seededRandom } from "@vensterbank/core";
import { arcsOf } from "../graph/compressed-rows";
import { type RelationGraph } from "../graph/relation-graph";

export interface QapCorrelation {
  readonly r: number | null;
  readonly pairs: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly pGreaterEqual: number | null;
  readonly pLessEqual: number | null;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Correlation of two relations on the same nodes over pairs observed in both, against shuffled people: rows and columns
 * of the second relation are permuted together, missing reports included (Krackhardt 1988).
 */
export function qapCorrelation(
  first: RelationGraph,
  second: RelationGraph,
  weighted: boolean,
  draws: number,
  seed: number,
): QapCorrelation {
  const n = first.n;
  const a = denseMatrix(first, weighted);
  const b = denseMatrix(second, weighted);
  const halves = !first.directed && !second.directed;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const observed = correlate(a, b, order, n, halves);
  const empty = { r: null, mean: null, sd: null, pGreaterEqual: null, pLessEqual: null, draws: 0, seed };
  if (observed.r === null) return { ...empty, pairs: observed.pairs };
  const random = seededRandom(seed);
  const values: number[] = [];
  let greater = 0;
  let less = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let i = n - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    const { r } = correlate(a, b, order, n, halves);
    if (r === null) continue;
    values.push(r);
    if (r >= observed.r - 1e-12) greater++;
    if (r <= observed.r + 1e-12) less++;
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return {
    r: observed.r,
    pairs: observed.pairs,
    mean,
    sd,
    pGreaterEqual: (1 + greater) / (values.length + 1),
    pLessEqual: (1 + less) / (values.length + 1),
    draws,
    seed,
  };
}

/** n × n values, row = sender; −1 = not observed. */
function denseMatrix(graph: RelationGraph, weighted: boolean): Float64Array {
  const { n, answered, directed } = graph;
  const cells = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i === j || !(answered[i] || (!directed && answered[j]))) cells[i * n + j] = -1;
  for (const { from, to, weight } of arcsOf(graph.out)) cells[from * n + to] = weighted ? weight : 1;
  return cells;
}

function correlate(a: Float64Array, b: Float64Array, order: Int32Array, n: number, halves: boolean) {
  let pairs = 0;
  let sx = 0;
  let sy = 0;
  let sxx = 0;
  let syy = 0;
  let sxy = 0;
  for (let i = 0; i < n; i++)
    for (let j = halves ? i + 1 : 0; j < n; j++) {
      const x = a[i * n + j];
      const y = b[order[i] * n + order[j]];
      if (x < 0 || y < 0) continue;
      pairs++;
      sx += x;
      sy += y;
      sxx += x * x;
      syy += y * y;
      sxy += x * y;
    }
  const vx = sxx * pairs - sx * sx;
  const vy = syy * pairs - sy * sy;
  return { pairs, r: vx <= 0 || vy <= 0 ? null : (sxy * pairs - sx * sy) / Math.sqrt(vx * vy) };
}
