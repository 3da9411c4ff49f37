import { bivariateNormalCdf, bivariateTCdf } from "@vensterbank/stats";
import { type PerAxis, type PerReaction } from "../axes";

/**
 * Probability that a position lies in each quadrant (methods 2.2): standardised distances of the means to the cut, in a
 * bivariate normal distribution, or a bivariate t with `df` degrees of freedom.
 * @param se standard errors above 0
 * @param correlation of the errors of the two means
 * @returns four probabilities of at least 0 that sum to 1
 */
export function quadrantProbabilities(
  mean: PerAxis<number>,
  se: PerAxis<number>,
  correlation: number,
  cut: number,
  df?: number,
): PerReaction<number> {
  const internal = (mean.internal - cut) / se.internal;
  const external = (mean.external - cut) / se.external;
  const both = (h: number, k: number, r: number) =>
    df === undefined ? bivariateNormalCdf(h, k, r) : bivariateTCdf(h, k, r, df);
  // Every corner on its own rather than as a difference, so that small ones keep their digits.
  const corners = {
    confused: both(-internal, -external, correlation),
    introvert: both(internal, -external, -correlation),
    extravert: both(-internal, external, -correlation),
    binding: both(internal, external, correlation),
  };
  const sum = corners.confused + corners.introvert + corners.extravert + corners.binding;
  return {
    confused: corners.confused / sum,
    introvert: corners.introvert / sum,
    extravert: corners.extravert / sum,
    binding: corners.binding / sum,
  };
}
