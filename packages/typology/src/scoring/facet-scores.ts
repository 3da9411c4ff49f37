import { type Answers } from "@vensterbank/core";
import { type Keyed, keyedAnswer } from "./keyed-answer";
import { scaleScore } from "./scale-score";

/**
 * Scores of people on one facet of an axis, in scale points. Somebody without a score on the axis has none; an answer
 * that is missing stands for the person's own mean of the axis, as it does in the axis (methods 1.1: the mean of what was
 * answered is person-mean imputation). So the axis is the mean of its facets over the very same people. With a rule of
 * its own a facet would lack a few of them, and the axis less its facets would tell their answers.
 * @param facet items of the facet, all of them also in `axis`
 */
export function facetScores(
  facet: readonly Keyed[],
  axis: readonly Keyed[],
  people: readonly { readonly answers: Answers }[],
): number[] {
  if (facet.length === 0) return [];
  return people.flatMap(({ answers }) => {
    const own = scaleScore(axis, answers);
    if (own === null) return [];
    const sum = facet.reduce((total, item) => total + (keyedAnswer(item, answers) ?? own), 0);
    return [sum / facet.length];
  });
}
