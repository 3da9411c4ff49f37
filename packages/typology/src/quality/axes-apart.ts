import { type Answers } from "@vensterbank/core";
import { twoFactorCheck } from "@vensterbank/stats";
import { type PerAxis } from "../axes";
import { completeCase } from "../scoring/scale-score";
import { type ScoringItem } from "../wave-data";
import { type AxesApart } from "./measurement-quality";

/** Two correlated factors against one, and HTMT, over everybody who answered every question of both axes. */
export function axesApart(items: PerAxis<readonly ScoringItem[]>, people: readonly Answers[]): AxesApart {
  const cases = people.flatMap((answers) => {
    const internal = completeCase(items.internal, answers);
    const external = completeCase(items.external, answers);
    return internal && external ? [{ internal, external }] : [];
  });
  const check = twoFactorCheck(
    cases.map(({ internal }) => internal),
    cases.map(({ external }) => external),
  );
  const { model, oneFactor } = check;
  return {
    n: check.n,
    htmt: check.htmt,
    factorCorrelation: check.factorCorrelation,
    cfi: model?.fit.cfi ?? null,
    rmsea: model?.fit.rmsea ?? null,
    twoFactors: model && { chiSquare: model.fit.chiSquare, df: model.fit.df },
    oneFactor: oneFactor && {
      chiSquare: oneFactor.fit.chiSquare,
      df: oneFactor.fit.df,
      cfi: oneFactor.fit.cfi,
      rmsea: oneFactor.fit.rmsea,
    },
    verdict: check.verdict,
    failed: check.failed,
    ...(check.why !== undefined && { why: check.why }),
  };
}
