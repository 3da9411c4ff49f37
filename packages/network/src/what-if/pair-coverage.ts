import { type CoverageProblem } from "./coverage-problem";

/**
 * Coverage of every ordered pair of blocks, 0..1, over the members that are kept: mean of 1 − Π (1 − p). Row = who reaches,
 * column = who is reached, as in `BlockWeights`; 0 where nobody is kept.
 */
export function pairCoverage(
  { blocks, weights, reach }: CoverageProblem,
  keep: (node: number) => boolean = () => true,
): Float64Array {
  const size = weights.blocks;
  const values = new Float64Array(size * size);
  blocks.members.forEach((members, block) => {
    const kept = members.filter(keep);
    for (const node of kept)
      for (let k = reach.offsets[node]; k < reach.offsets[node + 1]; k++)
        values[block * size + reach.blocks[k]] += (1 - reach.survival[k]) / kept.length;
  });
  return values;
}
