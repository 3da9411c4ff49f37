import { type Matrix } from "../linear/matrix";
import { casesPerItem } from "../reliability/mcdonald-omega";
import { type FactorModel, fitFactorModel } from "./fit-factor-model";
import { heterotraitMonotrait } from "./heterotrait-monotrait";

/** Conventions for two scales to count as two (methods 7). */
export const twoFactorCriteria = { cfi: 0.95, rmsea: 0.06, htmt: 0.85 } as const;

export type TwoFactorRule = keyof typeof twoFactorCriteria;
export type TwoFactorReason = "too-few-items" | "too-few-cases" | "not-estimable";

/** Whether two scales measure two things. */
export interface TwoFactorCheck {
  readonly n: number;
  /** Two correlated factors; null when undefined, see `why`. */
  readonly model: FactorModel | null;
  readonly factorCorrelation: number | null;
  /** Heterotrait-monotrait ratio. */
  readonly htmt: number | null;
  /** Fit of one factor for all items, for comparison. */
  readonly oneFactor: FactorModel | null;
  /** All criteria met, some not, or not judged. */
  readonly verdict: "two" | "doubtful" | null;
  readonly failed: readonly TwoFactorRule[];
  readonly why?: TwoFactorReason;
}

/**
 * Confirmatory model of two correlated factors by maximum likelihood (CFI ≥ .95, RMSEA ≤ .06) and HTMT < .85. Answers are
 * treated as continuous; an estimator for ordinal answers belongs to the validation of the instrument, outside the product.
 * @param first, second complete cases of the same people in the same order, keyed
 */
export function twoFactorCheck(first: Matrix, second: Matrix): TwoFactorCheck {
  const n = first.length;
  const items = [first[0]?.length ?? 0, second[0]?.length ?? 0];
  const nothing = { n, model: null, factorCorrelation: null, oneFactor: null, verdict: null, failed: [] };
  if (n > 0 && Math.min(...items) < 2) return { ...nothing, htmt: null, why: "too-few-items" };
  if (n < Math.max(3, casesPerItem * (items[0] + items[1])))
    return { ...nothing, htmt: null, why: "too-few-cases" };
  const htmt = heterotraitMonotrait(first, second);
  const rows = first.map((row, i) => [...row, ...second[i]]);
  const factorOf = rows[0].map((_, j) => (j < items[0] ? 0 : 1));
  const model = fitFactorModel(rows, factorOf);
  if (!model) return { ...nothing, htmt, why: "not-estimable" };
  const { cfi, rmsea } = model.fit;
  const failed: TwoFactorRule[] = [];
  if (cfi === null || cfi < twoFactorCriteria.cfi) failed.push("cfi");
  if (rmsea === null || rmsea > twoFactorCriteria.rmsea) failed.push("rmsea");
  if (htmt === null || htmt >= twoFactorCriteria.htmt) failed.push("htmt");
  return {
    n,
    model,
    factorCorrelation: model.factorCorrelations[0],
    htmt,
    oneFactor: fitFactorModel(
      rows,
      factorOf.map(() => 0),
    ),
    verdict: failed.length === 0 ? "two" : "doubtful",
    failed,
  };
}
