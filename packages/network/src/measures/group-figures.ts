import { type GroupCounts } from "./permute-groups";

/** Figures of a directed relation among groups, from counts; NaN where undefined, so that draws fit in a typed array. */
export interface GroupFigures {
  readonly ei: number;
  readonly oddsRatio: number;
  readonly assortativity: number;
  /** Coleman's index per group. */
  readonly coleman: Float64Array;
  /** Density from group a to group b at a · groups + b. */
  readonly density: Float64Array;
}

/** @param withBlocks densities as well; they are many when groups are */
export function groupFigures(
  { ties, answering }: GroupCounts,
  sizes: Int32Array,
  withBlocks: boolean,
): GroupFigures {
  const k = sizes.length;
  const sent = new Float64Array(k);
  const received = new Float64Array(k);
  let all = 0;
  let within = 0;
  let n = 0;
  let answered = 0;
  let pairsWithin = 0;
  for (let a = 0; a < k; a++) {
    n += sizes[a];
    answered += answering[a];
    pairsWithin += answering[a] * (sizes[a] - 1);
    within += ties[a * k + a];
    for (let b = 0; b < k; b++) {
      const count = ties[a * k + b];
      sent[a] += count;
      received[b] += count;
      all += count;
    }
  }
  const across = all - within;
  const untiedWithin = pairsWithin - within;
  const untiedAcross = answered * (n - 1) - pairsWithin - across;
  let expected = 0;
  for (let a = 0; a < k; a++) expected += (sent[a] * received[a]) / all ** 2;
  const coleman = Float64Array.from(sizes, (size, a) => {
    if (size < 2 || size === n || sent[a] === 0) return NaN;
    const chance = (size - 1) / (n - 1);
    const share = ties[a * k + a] / sent[a];
    return share >= chance ? (share - chance) / (1 - chance) : (share - chance) / chance;
  });
  const density = new Float64Array(withBlocks ? k * k : 0);
  for (let at = 0; at < density.length; at++) {
    const [a, b] = [Math.floor(at / k), at % k];
    const possible = answering[a] * (sizes[b] - (a === b ? 1 : 0));
    density[at] = possible === 0 ? NaN : ties[at] / possible;
  }
  return {
    ei: all === 0 ? NaN : (across - within) / all,
    oddsRatio:
      within === 0 || across === 0 || untiedWithin === 0 || untiedAcross === 0
        ? NaN
        : (within * untiedAcross) / (untiedWithin * across),
    assortativity:
      all === 0 || Math.abs(1 - expected) < 1e-12 ? NaN : (within / all - expected) / (1 - expected),
    coleman,
    density,
  };
}
