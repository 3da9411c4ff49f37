import { type CompressedRows, compressedRows, arcsOf, rowSums } from "../../graph/compressed-rows";

/**
 * A symmetric weighted graph whose expected ties are counted layer by layer: one layer for one wave, one per wave when
 * waves are coupled (Mucha et al. 2010). Quality of a division = Σ weights within groups − Σ_layers `penalty` ×
 * (Σ strength of a group in the layer)², over ordered pairs; for one layer that is modularity × 2m.
 */
export interface LayeredGraph {
  readonly n: number;
  readonly layers: number;
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
  /** node × layer, row-major. */
  readonly strength: Float64Array;
  /** γ / 2m of each layer. */
  readonly penalty: Float64Array;
  /** Weight inside nodes, both directions: 0 until groups have become nodes. */
  readonly inside: number;
  /** Differences of quality up to this size are rounding. */
  readonly rounding: number;
}

/** Both directions of 1e-12 of all weight: far below any real difference, far above the rounding of sums. */
const roundingShare = 1e-12;

/** @param resolution γ: above 1 smaller groups, below 1 larger ones */
export function singleLayer(contacts: CompressedRows, resolution: number): LayeredGraph {
  const strength = Float64Array.from(rowSums(contacts));
  const total = strength.reduce((sum, value) => sum + value, 0);
  const { n, offsets, columns, weights } = contacts;
  const penalty = Float64Array.of(total > 0 ? resolution / total : 0);
  return {
    n,
    layers: 1,
    offsets,
    columns,
    weights,
    strength,
    penalty,
    inside: 0,
    rounding: roundingShare * total,
  };
}

/**
 * Waves as layers of one graph: node i of wave s is i + s·n, coupled with itself in the next wave.
 * @param waves symmetric, all with the same nodes
 * @param present which node is there in a wave; a node is coupled over neighbouring waves in which it is there
 */
export function coupledLayers(
  waves: readonly CompressedRows[],
  coupling: number,
  resolution: number,
  present: (wave: number, node: number) => boolean,
): LayeredGraph {
  const n = waves[0]?.n ?? 0;
  const arcs = waves.flatMap((wave, s) =>
    arcsOf(wave).map(({ from, to, weight }) => ({ from: from + s * n, to: to + s * n, weight })),
  );
  for (let s = 1; s < waves.length; s++)
    for (let i = 0; i < n; i++) {
      if (coupling <= 0 || !present(s - 1, i) || !present(s, i)) continue;
      const [before, after] = [i + (s - 1) * n, i + s * n];
      arcs.push({ from: before, to: after, weight: coupling }, { from: after, to: before, weight: coupling });
    }
  const layers = waves.length;
  const { offsets, columns, weights } = compressedRows(n * layers, arcs);
  const strength = new Float64Array(n * layers * layers);
  const penalty = new Float64Array(layers);
  waves.forEach((wave, s) => {
    const sums = rowSums(wave);
    sums.forEach((sum, i) => (strength[(i + s * n) * layers + s] = sum));
    const total = sums.reduce((all, sum) => all + sum, 0);
    penalty[s] = total > 0 ? resolution / total : 0;
  });
  const rounding = roundingShare * weights.reduce((sum, weight) => sum + weight, 0);
  return { n: n * layers, layers, offsets, columns, weights, strength, penalty, inside: 0, rounding };
}
