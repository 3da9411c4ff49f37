import { areTied, type CoverageProblem, entryOf } from "./coverage-problem";

/** Coverage with some ties added, one by one. */
export class CoverageState {
  readonly problem: CoverageProblem;
  /** Probability that an added tie works, 0..1. */
  readonly added: number;
  private readonly changed = new Map<number, number>();
  private readonly made = new Map<number, number[]>();

  constructor(problem: CoverageProblem, added: number) {
    if (!(added > 0 && added <= 1)) throw new RangeError("A new tie must have a probability above 0");
    this.problem = problem;
    this.added = added;
  }

  /** Probability that a node reaches nobody of a block. */
  survival(node: number, block: number): number {
    const { reach, weights } = this.problem;
    if (this.changed.size > 0) {
      const known = this.changed.get(node * weights.blocks + block);
      if (known !== undefined) return known;
    }
    const entry = entryOf(reach, node, block);
    return entry < 0 ? 1 : reach.survival[entry];
  }

  /** What coverage gains on the side of one node when it gets a tie with a block. */
  sideGain(node: number, block: number): number {
    const { blocks, weights } = this.problem;
    const own = blocks.of[node];
    const weight = weights.values[own * weights.blocks + block];
    return weight === 0 ? 0 : (weight / blocks.members[own].length) * this.survival(node, block) * this.added;
  }

  gain(i: number, j: number): number {
    const { of } = this.problem.blocks;
    return this.sideGain(i, of[j]) + this.sideGain(j, of[i]);
  }

  add(i: number, j: number): void {
    const { blocks, weights } = this.problem;
    for (const [node, other] of [
      [i, j],
      [j, i],
    ] as const) {
      const block = blocks.of[other];
      this.changed.set(node * weights.blocks + block, this.survival(node, block) * (1 - this.added));
      this.made.set(node, [...(this.made.get(node) ?? []), other]);
    }
  }

  /** How many ties were added to a node. */
  addedOf(node: number): number {
    return this.made.get(node)?.length ?? 0;
  }

  /** Nodes of a block with which a node was given a tie. */
  addedWith(node: number, block: number): readonly number[] {
    return (this.made.get(node) ?? []).filter((other) => this.problem.blocks.of[other] === block);
  }

  isTied(i: number, j: number): boolean {
    return (this.made.get(i)?.includes(j) ?? false) || areTied(this.problem, i, j);
  }

  copy(): CoverageState {
    const other = new CoverageState(this.problem, this.added);
    for (const [key, value] of this.changed) other.changed.set(key, value);
    for (const [node, others] of this.made) other.made.set(node, others);
    return other;
  }
}

/**
 * F = Σ ω_ab · mean over i in a of [1 − Π over ties with b of (1 − p)] before anything is added: the share of wanted contacts
 * between blocks that the present ties give, 0..1. Monotone and submodular in the ties (methods 6).
 */
export function coverage({ reach, blocks, weights }: CoverageProblem): number {
  let sum = 0;
  for (let node = 0; node < blocks.of.length; node++) {
    const own = blocks.of[node];
    if (own < 0) continue;
    for (let k = reach.offsets[node]; k < reach.offsets[node + 1]; k++)
      sum +=
        (weights.values[own * weights.blocks + reach.blocks[k]] / blocks.members[own].length) *
        (1 - reach.survival[k]);
  }
  return sum;
}
