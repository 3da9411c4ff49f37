import { type CoverageProblem } from "./coverage-problem";
import { type PairCandidates } from "./pair-candidates";

/** What is known of the best gain between every two blocks: exact where it is fresh, elsewhere no less than the truth. */
export class PairBounds {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly bounds: Float64Array;
  private readonly fresh: Uint8Array;
  private readonly counts = new Map<number, { readonly atLeast: number; readonly count: number }>();

  /** Pairs with a weight in either direction, those that may gain most first. */
  constructor({ blocks, weights }: CoverageProblem, added: number) {
    const share = (from: number, to: number) =>
      weights.values[from * weights.blocks + to] / Math.max(1, blocks.members[from].length);
    const found: { a: number; b: number; bound: number }[] = [];
    for (let a = 0; a < weights.blocks; a++)
      for (let b = a + 1; b < weights.blocks; b++) {
        // Rounded up, because the parts of a gain are multiplied in another order.
        const bound = (share(a, b) + share(b, a)) * added * (1 + 1e-9);
        if (bound > 0) found.push({ a, b, bound });
      }
    found.sort((one, other) => other.bound - one.bound || one.a - other.a || one.b - other.b);
    this.a = Int32Array.from(found, ({ a }) => a);
    this.b = Int32Array.from(found, ({ b }) => b);
    this.bounds = Float64Array.from(found, ({ bound }) => bound);
    this.fresh = new Uint8Array(found.length);
  }

  /** Largest gain of all. @param evaluate the best gain of one pair of blocks */
  best(evaluate: (pair: number) => number): number {
    let best = 0;
    for (let pair = 0; pair < this.bounds.length; pair++) {
      if (this.bounds[pair] <= best) continue;
      best = Math.max(best, this.exact(pair, evaluate));
    }
    return best;
  }

  /** Pairs of blocks whose best gain is at least so much. */
  from(atLeast: number, evaluate: (pair: number) => number): number[] {
    const found: number[] = [];
    for (let pair = 0; pair < this.bounds.length; pair++)
      if (this.bounds[pair] >= atLeast && this.exact(pair, evaluate) >= atLeast) found.push(pair);
    return found;
  }

  /** Candidates in some pairs of blocks that gain at least so much. */
  count(pairs: readonly number[], atLeast: number, candidates: (pair: number) => PairCandidates): number {
    let total = 0;
    for (const pair of pairs) {
      const known = this.counts.get(pair);
      const count = known?.atLeast === atLeast ? known.count : candidates(pair).countFrom(atLeast);
      this.counts.set(pair, { atLeast, count });
      total += count;
    }
    return total;
  }

  /** A tie was added between two blocks; where its end may get no more ties, everything of that block has changed. */
  touch(a: number, b: number, aIsFull: boolean, bIsFull: boolean): void {
    for (let pair = 0; pair < this.fresh.length; pair++) {
      const has = (block: number) => this.a[pair] === block || this.b[pair] === block;
      if (!((has(a) && has(b)) || (aIsFull && has(a)) || (bIsFull && has(b)))) continue;
      this.fresh[pair] = 0;
      this.counts.delete(pair);
    }
  }

  private exact(pair: number, evaluate: (pair: number) => number): number {
    if (this.fresh[pair] === 0) {
      this.bounds[pair] = evaluate(pair);
      this.fresh[pair] = 1;
    }
    return this.bounds[pair];
  }
}
