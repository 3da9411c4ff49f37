import { seededRandom } from "@vensterbank/core";
import { arcsOf, type CompressedRows, weightOf } from "../graph/compressed-rows";
import { type RelationGraph } from "../graph/relation-graph";

export interface QapCorrelation {
  readonly r: number | null;
  readonly pairs: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** 2.5 and 97.5 % of the draws. */
  readonly low: number | null;
  readonly high: number | null;
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
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const correlate =
    first.directed && second.directed
      ? correlateReports(first, second, weighted)
      : correlatePairs(first, second, weighted);
  const observed = correlate(order);
  const { pairs } = observed;
  const untested = { mean: null, sd: null, low: null, high: null, pGreaterEqual: null, pLessEqual: null };
  if (observed.r === null) return { r: null, pairs, ...untested, draws: 0, seed };
  const random = seededRandom(seed);
  const values: number[] = [];
  let greater = 0;
  let less = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let i = n - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    const { r } = correlate(order);
    if (r === null) continue;
    values.push(r);
    if (r >= observed.r - 1e-12) greater++;
    if (r <= observed.r + 1e-12) less++;
  }
  if (values.length === 0) return { r: observed.r, pairs, ...untested, draws: 0, seed };
  const sorted = Float64Array.from(values).sort();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return {
    r: observed.r,
    pairs,
    mean,
    sd,
    low: sorted[Math.floor(0.025 * (sorted.length - 1))],
    high: sorted[Math.ceil(0.975 * (sorted.length - 1))],
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

interface Correlated {
  readonly pairs: number;
  readonly r: number | null;
}

/** Second relation in the given order of people → correlation with the first. */
type Correlate = (order: Int32Array) => Correlated;

function pearson(pairs: number, sx: number, sy: number, sxx: number, syy: number, sxy: number): Correlated {
  const vx = sxx * pairs - sx * sx;
  const vy = syy * pairs - sy * sy;
  return { pairs, r: vx <= 0 || vy <= 0 ? null : (sxy * pairs - sx * sy) / Math.sqrt(vx * vy) };
}

/** Every pair, when one of the relations is undirected. */
function correlatePairs(first: RelationGraph, second: RelationGraph, weighted: boolean): Correlate {
  const n = first.n;
  const a = denseMatrix(first, weighted);
  const b = denseMatrix(second, weighted);
  const halves = !first.directed && !second.directed;
  return (order) => {
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
    return pearson(pairs, sx, sy, sxx, syy, sxy);
  };
}

/** Directed relations are observed row by row, so only ties have to be looked at: the rest of a row is zeros. */
function correlateReports(first: RelationGraph, second: RelationGraph, weighted: boolean): Correlate {
  const { n } = first;
  const { offsets, columns, weights } = first.out;
  const weightIn = lookUp(second.out, weighted);
  const value = (weight: number) => (weighted ? weight : 1);
  const sums = [first.out, second.out].map((rows) => {
    const own = new Float64Array(n);
    const squares = new Float64Array(n);
    for (let i = 0; i < n; i++)
      for (let k = rows.offsets[i]; k < rows.offsets[i + 1]; k++) {
        own[i] += value(rows.weights[k]);
        squares[i] += value(rows.weights[k]) ** 2;
      }
    return { own, squares };
  });
  return (order) => {
    let rows = 0;
    let sx = 0;
    let sy = 0;
    let sxx = 0;
    let syy = 0;
    let sxy = 0;
    for (let i = 0; i < n; i++) {
      const other = order[i];
      if (!first.answered[i] || !second.answered[other]) continue;
      rows++;
      sx += sums[0].own[i];
      sxx += sums[0].squares[i];
      sy += sums[1].own[other];
      syy += sums[1].squares[other];
      for (let k = offsets[i]; k < offsets[i + 1]; k++) {
        const there = weightIn(other, order[columns[k]]);
        if (there > 0) sxy += value(weights[k]) * value(there);
      }
    }
    return pearson(rows * (n - 1), sx, sy, sxx, syy, sxy);
  };
}

const largestTable = 4_000;

/** Weight of an arc, 1 when unweighted; from a table as long as it fits. */
function lookUp(rows: CompressedRows, weighted: boolean): (from: number, to: number) => number {
  const { n } = rows;
  if (n > largestTable) return (from, to) => weightOf(rows, from, to);
  const cells = weighted ? new Float64Array(n * n) : new Uint8Array(n * n);
  for (const { from, to, weight } of arcsOf(rows)) cells[from * n + to] = weighted ? weight : 1;
  return (from, to) => cells[from * n + to];
}
