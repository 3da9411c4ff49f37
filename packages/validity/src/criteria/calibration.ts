import { allowedErrors } from "./binomial";

/** Lower ends of the bins of stated probabilities. */
export const binEdges = [0.25, 0.6, 0.8, 0.9, 0.95, 0.99] as const;

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean probability that was stated; null in an empty bin. */
  readonly stated: number | null;
  /** Share of statements that were true. */
  readonly observed: number | null;
  /** Binomial standard error of `observed` if what was stated is right. */
  readonly se: number | null;
  /** Within 2.5 standard errors, half an observation apart; true for an empty bin. */
  readonly honest: boolean;
}

export interface Calibration {
  readonly n: number;
  /** Share of likeliest quadrants that were the true one. */
  readonly accuracy: number;
  readonly meanStated: number;
  readonly bins: readonly CalibrationBin[];
}

export class CalibrationCount {
  readonly #statements: { readonly probability: number; readonly right: boolean }[] = [];

  add(probability: number, right: boolean): void {
    this.#statements.push({ probability, right });
  }

  result(): Calibration {
    const all = this.#statements;
    const total = (of: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0);
    return {
      n: all.length,
      accuracy: total(({ right }) => Number(right)) / all.length,
      meanStated: total(({ probability }) => probability) / all.length,
      bins: binEdges.map((from, index) => this.#bin(from, binEdges[index + 1] ?? 1)),
    };
  }

  #bin(from: number, to: number): CalibrationBin {
    const inside = this.#statements.filter(
      ({ probability }) => probability >= from && (probability < to || to === 1),
    );
    const n = inside.length;
    if (n === 0) return { from, to, n, stated: null, observed: null, se: null, honest: true };
    const stated = inside.reduce((sum, { probability }) => sum + probability, 0);
    const right = inside.filter((one) => one.right).length;
    const error = Math.sqrt(
      inside.reduce((sum, { probability }) => sum + probability * (1 - probability), 0),
    );
    return {
      from,
      to,
      n,
      stated: stated / n,
      observed: right / n,
      se: error / n,
      honest: Math.abs(stated - right) - 0.5 <= allowedErrors * error,
    };
  }
}
