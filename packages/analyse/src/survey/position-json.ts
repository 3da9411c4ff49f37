import { type Position, type ReactionLabel } from "@vensterbank/typology";
import { reasonText } from "./reason-text";

const noQuadrants = { confused: null, introvert: null, extravert: null, binding: null };

/** A position with the keys of `survey_NAME_quadrants.json` (reference/FORMAT.md 5). */
export function positionJson(
  unit: string,
  level: string,
  position: Position,
  cut: number,
): Record<string, unknown> {
  const { method, mean, sd, se, quadrants, sensitivity, tipping, shares, why } = position;
  const reasons = Object.entries(why).map(([key, code]) => [key, reasonText[code]]);
  return {
    unit,
    level,
    variance: method === "simple" ? "simple" : "post-stratified by team",
    n: position.n,
    N: position.invited,
    f: position.f,
    mean_I: mean.internal,
    mean_E: mean.external,
    s_I: sd.internal,
    s_E: sd.external,
    se_I: se.internal,
    se_E: se.external,
    corr_of_means: position.correlation,
    cut,
    quadrants_normal: quadrants.normal ?? noQuadrants,
    quadrants_t: method === "simple" ? (quadrants.t ?? noQuadrants) : null,
    headline: quadrants.headline,
    label: labelJson(position.label),
    quadrants_headline_cut_minus_025: sensitivity.lower.quadrants ?? noQuadrants,
    quadrants_headline_cut_plus_025: sensitivity.higher.quadrants ?? noQuadrants,
    tipping_delta_I: tipping.internal.delta,
    tipping_delta_E: tipping.external.delta,
    sd_units_tipping_I: tipping.internal.sdUnits,
    sd_units_tipping_E: tipping.external.sdUnits,
    ...(method === "simple" ? { type_shares: shares && sharesJson(shares) } : {}),
    ...(reasons.length > 0 ? { why: Object.fromEntries(reasons) } : {}),
  };
}

function labelJson(label: ReactionLabel): { kind: string | null; types: readonly string[] } {
  if (label.kind === "none") return { kind: null, types: [] };
  if (label.kind === "low-on-both") return { kind: label.certainty, types: ["confused"] };
  return { kind: label.kind, types: label.reactions };
}

function sharesJson(shares: NonNullable<Position["shares"]>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shares).map(([type, { n, mean, sd }]) => [type, { n, share_mean: mean, share_sd: sd }]),
  );
}
