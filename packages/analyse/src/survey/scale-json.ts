import {
  alphaIfDropped,
  cronbachAlpha,
  feldtInterval,
  itemRestCorrelations,
  mean,
  standardDeviation,
  standardisedAlpha,
} from "@vensterbank/stats";
import { completeCase, keyedAnswer, scaleScore } from "@vensterbank/typology";
import { type SurveyItem, type SurveyRow } from "../input/survey-folder";
import { omegaJson } from "./omega-json";

const shares = { "0.5": 50, "0.75": 75, "0.8": 80, "1": 100 } as const;

/** Items, scores and reliability of one scale: `waves.W.scales.S`. */
export function scaleJson(
  items: readonly SurveyItem[],
  rows: readonly SurveyRow[],
  minItems: number,
): unknown {
  const complete = rows.map((row) => completeCase(items, row.answers)).filter((one) => one !== null);
  const answered = items.map((item) => ({
    id: item.id,
    values: rows.map((row) => keyedAnswer(item, row.answers)).filter((value) => value !== null),
  }));
  const byItem = <T>(value: (one: (typeof answered)[number]) => T) =>
    Object.fromEntries(answered.map((one) => [one.id, value(one)]));
  const alpha = cronbachAlpha(complete);
  const { omega, why: noOmega } = omegaJson(items, complete);
  const why = {
    ...(alpha === null && { alpha: "fewer than 2 items or 3 complete cases, or no variance" }),
    ...(noOmega !== null && { omega: noOmega }),
  };
  const named = (values: readonly (number | null)[]) =>
    Object.fromEntries(items.map((item, j) => [item.id, alpha === null ? null : (values[j] ?? null)]));
  return {
    k: items.length,
    n_total: rows.length,
    n_complete: complete.length,
    item_n: byItem(({ values }) => values.length),
    item_mean: byItem(({ values }) => mean(values)),
    item_sd: byItem(({ values }) => standardDeviation(values)),
    scores: Object.fromEntries(
      Object.entries(shares).map(([name, minSharePercent]) => {
        const rule = { minSharePercent, minItems };
        const scores = rows
          .map((row) => scaleScore(items, row.answers, rule))
          .filter((score) => score !== null);
        return [name, { n: scores.length, mean: mean(scores), sd: standardDeviation(scores) }];
      }),
    ),
    alpha_raw_complete: alpha,
    alpha_std_complete: alpha === null ? null : standardisedAlpha(complete),
    alpha_feldt95_complete:
      alpha === null ? [null, null] : feldtInterval(alpha, complete.length, items.length),
    alpha_if_dropped_complete: named(alphaIfDropped(complete)),
    item_rest_r_complete: named(itemRestCorrelations(complete)),
    omega,
    ...(Object.keys(why).length > 0 ? { why } : {}),
  };
}
