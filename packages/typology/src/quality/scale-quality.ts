import { type Answers } from "@vensterbank/core";
import { alphaIfDropped, itemRestCorrelations, mcdonaldOmega, standardisedAlpha } from "@vensterbank/stats";
import { completeCase } from "../scoring/scale-score";
import { type ScoringItem } from "../wave-data";
import { type ScaleQuality } from "./measurement-quality";

/** How the questions of one scale hang together, over everybody who answered all of them. */
export function scaleQuality(items: readonly ScoringItem[], people: readonly Answers[]): ScaleQuality {
  if (items.length === 0) return nothing;
  const rows = people.map((answers) => completeCase(items, answers)).filter((row) => row !== null);
  const omega = mcdonaldOmega(rows);
  const rest = itemRestCorrelations(rows);
  const without = alphaIfDropped(rows);
  return {
    complete: rows.length,
    omega: omega.omega,
    omegaEstimator: omega.estimator,
    heywood: omega.model?.heywood ?? false,
    standardisedAlpha: standardisedAlpha(rows),
    items: items.map(({ id, facet }, i) => ({
      item: id,
      facet,
      itemRest: rest.at(i) ?? null,
      alphaIfDropped: without.at(i) ?? null,
    })),
  };
}

/** The instrument does not ask it. */
const nothing: ScaleQuality = {
  complete: 0,
  omega: null,
  omegaEstimator: null,
  heywood: false,
  standardisedAlpha: null,
  items: [],
};
