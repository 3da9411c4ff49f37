import { allowedErrors, shareError } from "./binomial";

/** Where the share of 95 % intervals that hold the truth must lie (methods 7). */
export const coverageBand = { nominal: 0.95, from: 0.93, to: 0.97 } as const;

export interface Coverage {
  readonly trials: number;
  readonly covered: number;
  /** covered / trials; null without intervals. */
  readonly share: number | null;
  readonly meanWidth: number | null;
  /** Estimate minus truth. */
  readonly bias: number | null;
  /** Repetitions without an interval. */
  readonly undefined: number;
}

export class CoverageCount {
  #trials = 0;
  #covered = 0;
  #width = 0;
  #error = 0;
  #undefined = 0;

  add(interval: readonly [number, number] | null, truth: number): void {
    if (!interval) {
      this.#undefined += 1;
      return;
    }
    const [low, high] = interval;
    this.#trials += 1;
    this.#width += high - low;
    this.#error += (low + high) / 2 - truth;
    if (low <= truth && truth <= high) this.#covered += 1;
  }

  result(): Coverage {
    const n = this.#trials;
    const average = (sum: number) => (n === 0 ? null : sum / n);
    return {
      trials: n,
      covered: this.#covered,
      share: average(this.#covered),
      meanWidth: average(this.#width),
      bias: average(this.#error),
      undefined: this.#undefined,
    };
  }
}

/** Whether the share lies in the band. */
export function coversAsClaimed({ share }: Coverage): boolean {
  return share !== null && share >= coverageBand.from && share <= coverageBand.to;
}

/** Whether so few repetitions already refute that the true coverage lies in the band. */
export function refutesCoverage({ share, trials }: Coverage): boolean {
  if (share === null) return true;
  const { from, to } = coverageBand;
  const chance = (edge: number) => allowedErrors * shareError(edge, trials);
  return share < from - chance(from) || share > to + chance(to);
}
