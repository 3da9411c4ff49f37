import { type FactorModel, mcdonaldOmega, type OmegaReason } from "@vensterbank/stats";
import { type SurveyItem } from "../input/survey-folder";

/** What the reasons say in a result file. */
const reasonText: Readonly<Record<OmegaReason, string>> = {
  "fewer-than-two-items": "fewer than 2 items",
  "too-few-cases": "fewer than 5 complete cases per item: factor model not estimated",
  "no-variance": "an item or the sum score has no variance",
  "not-estimable": "the covariance matrix is singular, or the search found no minimum",
};

/** `waves.W.scales.S.omega`: null with the reason when undefined. */
export function omegaJson(
  items: readonly SurveyItem[],
  complete: readonly (readonly number[])[],
): { readonly omega: unknown; readonly why: string | null } {
  const found = mcdonaldOmega(complete);
  if (found.omega === null) return { omega: null, why: found.why ? reasonText[found.why] : null };
  return {
    omega: {
      n: found.n,
      estimator: found.estimator,
      omega_total_model_implied: found.omega,
      ...(found.model ? modelJson(items, found.model) : {}),
    },
    why: null,
  };
}

/** Without degrees of freedom there is no fit to test, and none is printed. */
function modelJson(items: readonly SurveyItem[], model: FactorModel): Record<string, unknown> {
  const named = (values: readonly number[]) =>
    Object.fromEntries(items.map((item, j) => [item.id, values[j]] as const));
  const { chiSquare, df, cfi, tli, rmsea, srmr } = model.fit;
  return {
    loadings: named(model.loadings),
    residual_variances: named(model.residuals),
    heywood: model.heywood,
    ...(df > 0
      ? { fit: { chisq: chiSquare, df, cfi, tli, rmsea, srmr } }
      : { why: { fit: "just identified: nothing to test" } }),
  };
}
