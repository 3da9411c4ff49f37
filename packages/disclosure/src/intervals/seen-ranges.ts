import { type FeasibleSums } from "./feasible-sums";
import { type SensitiveSet } from "./sensitive-sets";

/** Least and greatest sum of each set over the possible states of the world that were seen. */
export class SeenRanges {
  readonly #open: Set<SensitiveSet>;
  readonly #range = new Map<SensitiveSet, [number, number]>();

  constructor(
    readonly feasible: FeasibleSums,
    sets: readonly SensitiveSet[],
    /** Wide enough, per person. */
    readonly width: number,
  ) {
    this.#open = new Set(sets);
  }

  get unsettled(): number {
    return this.#open.size;
  }

  isWide(set: SensitiveSet): boolean {
    return !this.#open.has(set);
  }

  see(point: Float64Array): void {
    for (const set of this.#open) {
      const total = this.feasible.total(point, set.atoms);
      const range = this.#range.get(set) ?? [total, total];
      range[0] = Math.min(range[0], total);
      range[1] = Math.max(range[1], total);
      this.#range.set(set, range);
      if (range[1] - range[0] >= this.width * set.n) this.#open.delete(set);
    }
  }
}
