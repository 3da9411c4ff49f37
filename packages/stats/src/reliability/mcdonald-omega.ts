import { correlation } from "../descriptive/correlation";
import { type Matrix } from "../linear/matrix";
import { type FactorModel, fitFactorModel } from "../factor/fit-factor-model";
import { cronbachAlpha } from "./cronbach-alpha";

/** Complete cases per item that a factor model needs (convention, reference/FORMAT.md 7). */
export const casesPerItem = 5;

export type OmegaReason = "fewer-than-two-items" | "too-few-cases" | "no-variance" | "not-estimable";

/** Reliability by a model of one factor. */
export interface Omega {
  /** Share of the variance of the sum score that the factor gives; null when undefined, see `why`. */
  readonly omega: number | null;
  /** `ml`: one factor, maximum likelihood; `spearman-brown`: two items, for which no factor model is identified. */
  readonly estimator: "ml" | "spearman-brown" | null;
  readonly n: number;
  /** The factor model behind `ml`; its `heywood` is the flag of the guard, its fit is without indices for 3 items. */
  readonly model: FactorModel | null;
  readonly why?: OmegaReason;
}

/**
 * McDonald's ω = (Σλ)² / ((Σλ)² + Σθ), the denominator as the model implies it (McDonald 1999; methods 1.2). With two
 * items Spearman-Brown 2r/(1 + r). Other versions (observed variance, minres) differ in the third decimal.
 * @param rows complete cases, keyed, in item order
 */
export function mcdonaldOmega(rows: Matrix): Omega {
  const n = rows.length;
  const items = rows[0]?.length ?? 0;
  const undefinedFor = (why: OmegaReason): Omega => ({ omega: null, estimator: null, n, model: null, why });
  if (n > 0 && items < 2) return undefinedFor("fewer-than-two-items");
  if (n < Math.max(3, casesPerItem * items)) return undefinedFor("too-few-cases");
  if (cronbachAlpha(rows) === null) return undefinedFor("no-variance");
  if (items === 2) return spearmanBrown(rows) ?? undefinedFor("no-variance");
  const model = fitFactorModel(
    rows,
    rows[0].map(() => 0),
  );
  if (!model)
    return undefinedFor(rows[0].some((_, j) => constant(rows, j)) ? "no-variance" : "not-estimable");
  const common = sum(model.loadings) ** 2;
  return { omega: common / (common + sum(model.residuals)), estimator: "ml", n, model };
}

function spearmanBrown(rows: Matrix): Omega | null {
  const r = correlation(
    rows.map((row) => row[0]),
    rows.map((row) => row[1]),
  );
  if (r === null || r <= -1) return null;
  return { omega: (2 * r) / (1 + r), estimator: "spearman-brown", n: rows.length, model: null };
}

function constant(rows: Matrix, j: number): boolean {
  return rows.every((row) => row[j] === rows[0][j]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
