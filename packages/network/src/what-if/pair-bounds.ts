import { type CoverageProblem } from "./coverage-problem";
import { type PairCandidates } from "./pair-candidates";

/** What may still be added between the blocks of a pair, as things stand. */
export type CandidatesOf = (pair: number) => PairCandidates;

/** What is known of the best gain between every two blocks: exact where it is fresh, elsewhere no less than the truth. */
export class PairBounds {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly bounds: Float64Array;
  private readonly fresh: Uint8Array;
  /** Smallest node of each pair, and the pairs in that order. */
  private readonly first: Int32Array;
  private readonly byFirst: Int32Array;
  private readonly counts = new Map<number, { readonly atLeast: number; readonly count: number }>();

  /** Pairs with a weight in either direction, those that may gain most first. */
  constructor({ blocks, weights }: CoverageProblem, added: number) {
    const { members } = blocks;
    // The same products as in a gain, so that a tie between two who reach nobody gains the bound to the last digit.
    const share = (from: number, to: number) =>
      (weights.values[from * weights.blocks + to] / members[from].length) * added;
    const found: { a: number; b: number; bound: number }[] = [];
    for (let a = 0; a < weights.blocks; a++)
      for (let b = a + 1; b < weights.blocks; b++) {
        const bound = share(a, b) + share(b, a);
        if (bound > 0) found.push({ a, b, bound });
      }
    found.sort((one, other) => other.bound - one.bound || one.a - other.a || one.b - other.b);
    this.a = Int32Array.from(found, ({ a }) => a);
    this.b = Int32Array.from(found, ({ b }) => b);
    this.bounds = Float64Array.from(found, ({ bound }) => bound);
    this.fresh = new Uint8Array(found.length);
    const first = Int32Array.from(found, ({ a, b }) => Math.min(members[a][0], members[b][0]));
    this.first = first;
    this.byFirst = Int32Array.from(found.keys()).sort((x, y) => first[x] - first[y] || x - y);
  }

  /** Largest gain of all. */
  best(candidates: CandidatesOf): number {
    let best = 0;
    for (let pair = 0; pair < this.bounds.length; pair++) {
      if (this.bounds[pair] <= best) continue;
      if (this.fresh[pair] === 0) this.look(pair, candidates(pair));
      best = Math.max(best, this.bounds[pair]);
    }
    return best;
  }

  /** The candidate with the smallest (i, j) of those that gain at least so much. */
  smallest(atLeast: number, candidates: CandidatesOf): readonly [number, number] | null {
    let best: readonly [number, number] | null = null;
    for (const pair of this.byFirst) {
      if (best !== null && this.first[pair] > best[0]) break;
      if (this.bounds[pair] < atLeast) continue;
      const found = candidates(pair).smallest(atLeast);
      if (found === null) continue;
      if (best === null || found[0] < best[0] || (found[0] === best[0] && found[1] < best[1])) best = found;
    }
    return best;
  }

  /** Pairs of blocks whose best gain is at least so much, and how many candidates gain it. */
  near(
    atLeast: number,
    candidates: CandidatesOf,
  ): { readonly pairs: readonly number[]; readonly count: number } {
    const pairs: number[] = [];
    let total = 0;
    for (let pair = 0; pair < this.bounds.length; pair++) {
      if (this.bounds[pair] < atLeast) continue;
      let known = this.counts.get(pair);
      if (this.fresh[pair] === 0 || known?.atLeast !== atLeast) {
        const found = candidates(pair);
        this.look(pair, found);
        known = { atLeast, count: this.bounds[pair] < atLeast ? 0 : found.countFrom(atLeast) };
        this.counts.set(pair, known);
      }
      if (known.count === 0) continue;
      pairs.push(pair);
      total += known.count;
    }
    return { pairs, count: total };
  }

  /** A tie was added between two blocks; where its end may get no more ties, everything of that block has changed. */
  touch(a: number, b: number, aIsFull: boolean, bIsFull: boolean): void {
    for (let pair = 0; pair < this.fresh.length; pair++) {
      const hasA = this.a[pair] === a || this.b[pair] === a;
      const hasB = this.a[pair] === b || this.b[pair] === b;
      if ((hasA && hasB) || (aIsFull && hasA) || (bIsFull && hasB)) this.fresh[pair] = 0;
    }
  }

  private look(pair: number, candidates: PairCandidates): void {
    this.bounds[pair] = candidates.best();
    this.fresh[pair] = 1;
    this.counts.delete(pair);
  }
}
