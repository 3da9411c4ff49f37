import { twoFactorCheck, type TwoFactorReason } from "@vensterbank/stats";
import { completeCase } from "@vensterbank/typology";
import { type SurveyFolder, type SurveyRow } from "../input/survey-folder";
import { axisScales, itemsOf } from "./scored-wave";

const reasonText: Readonly<Record<TwoFactorReason, string>> = {
  "too-few-items": "fewer than 2 items on an axis",
  "too-few-cases": "fewer than 5 complete cases per item of both axes",
  "not-estimable": "an item without variance, a singular covariance matrix, or no minimum found",
};

/** Are the axes two? `waves.W.two_factors`: two correlated factors by maximum likelihood, and HTMT. */
export function twoFactorJson(survey: SurveyFolder, rows: readonly SurveyRow[]): Record<string, unknown> {
  const scales = axisScales(survey);
  const both = rows.flatMap(({ answers }) => {
    const internal = completeCase(itemsOf(survey, scales.internal), answers);
    const external = completeCase(itemsOf(survey, scales.external), answers);
    return internal && external ? [{ internal, external }] : [];
  });
  const found = twoFactorCheck(
    both.map(({ internal }) => internal),
    both.map(({ external }) => external),
  );
  const fitOf = (model: typeof found.model) =>
    model && {
      chisq: model.fit.chiSquare,
      df: model.fit.df,
      cfi: model.fit.cfi,
      tli: model.fit.tli,
      rmsea: model.fit.rmsea,
      srmr: model.fit.srmr,
    };
  return {
    n: found.n,
    estimator: "ml",
    fit: fitOf(found.model),
    heywood: found.model?.heywood ?? null,
    factor_correlation: found.factorCorrelation,
    htmt: found.htmt,
    one_factor_fit: fitOf(found.oneFactor),
    verdict: found.verdict,
    failed: found.failed,
    ...(found.why ? { why: { two_factors: reasonText[found.why] } } : {}),
  };
}
