import { type Answers } from "@vensterbank/core";
import { perAxis } from "../axes";
import { facetScores } from "../scoring/facet-scores";
import { scaleScore } from "../scoring/scale-score";
import { type MeanEstimate, type MirrorResult, type MirrorRow } from "../wave-result";
import { differenceEstimate, meanEstimate } from "./mean-estimate";
import { pointOf, type ScoredWaveData, scoresOf, withPoint } from "./scored-respondents";
import { type TopicItems } from "./scoring-sets";

/**
 * We say, they say: the external axis as people inside and partners see it, per facet and change topic. "We" are the
 * people whom the position is about, and the facets of partners are theirs who have a score on the axis, so that every
 * row stands on the same people.
 */
export function mirrorResult(wave: ScoredWaveData): MirrorResult {
  const { sets, data } = wave;
  const partners = wave.partners.map((answers) => ({ answers }));
  const inside = withPoint(wave.respondents);
  const axis = sets.axis.external;
  return {
    invited: Math.max(data.partners, partners.length),
    answered: partners.length,
    axis: mirrorRow("ext", scoresOf(axis, inside), scoresOf(sets.mirror, partners)),
    facets: sets.facets
      .filter((one) => one.axis === "external")
      .map(({ facet, items }) => {
        const theirs = sets.mirror.filter((item) => item.facet === facet);
        return mirrorRow(facet, facetScores(items, axis, inside), facetScores(theirs, sets.mirror, partners));
      }),
    topics: data.settings.topics.map(({ key }) => {
      const items = sets.topic(key);
      const ours = wave.respondents.filter(({ answers }) => placedBy(items, answers));
      const theirs = scoresOf(sets.mirrorTopic(key), partners);
      return { topic: key, ...mirrorRow("ext", scoresOf(items.axis.external, ours), theirs) };
    }),
  };
}

function placedBy({ axis }: TopicItems, answers: Answers): boolean {
  return pointOf(perAxis((one) => scaleScore(axis[one], answers))) !== null;
}

function mirrorRow(facet: string, ours: readonly number[], theirs: readonly number[]): MirrorRow {
  const we = meanEstimate(ours);
  const they = partnerEstimate(theirs);
  return { facet, we, they, difference: differenceEstimate(we, they) };
}

function partnerEstimate(scores: readonly number[]): MeanEstimate {
  const estimate = meanEstimate(scores);
  return estimate.n === 0 ? { ...estimate, why: "no-partner-answered" } : estimate;
}
