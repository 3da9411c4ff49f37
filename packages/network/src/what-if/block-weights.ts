import { type Blocks } from "./blocks";

/** ω: how much it counts that people of one block reach another. Row = who reaches, column = who is reached; sums to 1. */
export interface BlockWeights {
  readonly blocks: number;
  readonly values: Float64Array;
}

/** Whether it is wanted that people of block `from` reach block `to`. */
export type Wanted = (from: number, to: number) => boolean;

/** How ordered pairs of blocks weigh: all the same, by the number of person pairs between them, or as the client says. */
export type BlockWeighting = "equal" | "size" | ((from: number, to: number) => number);

/**
 * Equal weights let a block of one person count for as much as a large one (methods 6), weights by size do not.
 * @returns `values[from * blocks + to]`, at least 0, together 1; 0 within a block and where nothing is wanted
 * @throws RangeError for a weight that is negative or not finite, or when no pair has any
 */
export function blockWeights(
  { names, members }: Blocks,
  weighting: BlockWeighting,
  wanted: Wanted = () => true,
): BlockWeights {
  const blocks = names.length;
  const values = new Float64Array(blocks * blocks);
  const weigh =
    weighting === "equal"
      ? () => 1
      : weighting === "size"
        ? (from: number, to: number) => members[from].length * members[to].length
        : weighting;
  let sum = 0;
  for (let from = 0; from < blocks; from++)
    for (let to = 0; to < blocks; to++) {
      if (from === to || !wanted(from, to)) continue;
      const weight = weigh(from, to);
      if (!(weight >= 0 && weight < Infinity)) throw new RangeError("A weight must be 0 or more");
      values[from * blocks + to] = weight;
      sum += weight;
    }
  if (sum === 0) throw new RangeError("No pair of blocks has a weight");
  for (let k = 0; k < values.length; k++) values[k] /= sum;
  return { blocks, values };
}
