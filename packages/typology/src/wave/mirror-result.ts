import { type ScoringItem } from "../wave-data";
import { type MeanEstimate, type MirrorResult, type MirrorRow } from "../wave-result";
import { differenceEstimate, meanEstimate } from "./mean-estimate";
import { type ScoredWaveData, scoresOf } from "./scored-respondents";

/** We say, they say: the external axis as people inside and partners see it, per facet and change topic. */
export function mirrorResult(wave: ScoredWaveData): MirrorResult {
  const { sets, data } = wave;
  const partners = wave.partners.map((answers) => ({ answers }));
  const row = (facet: string, ours: readonly ScoringItem[], theirs: readonly ScoringItem[]): MirrorRow => {
    const we = meanEstimate(scoresOf(ours, wave.respondents));
    const they = partnerEstimate(scoresOf(theirs, partners));
    return { facet, we, they, difference: differenceEstimate(we, they) };
  };
  return {
    invited: Math.max(data.partners, partners.length),
    answered: partners.length,
    axis: row("ext", sets.axis.external, sets.mirror),
    facets: sets.facets
      .filter(({ axis }) => axis === "external")
      .map(({ facet, items }) =>
        row(
          facet,
          items,
          sets.mirror.filter((item) => item.facet === facet),
        ),
      ),
    topics: data.settings.topics.map(({ key }) => ({
      topic: key,
      ...row("ext", sets.topic(key).axis.external, sets.mirrorTopic(key)),
    })),
  };
}

function partnerEstimate(scores: readonly number[]): MeanEstimate {
  const estimate = meanEstimate(scores);
  return estimate.n === 0 ? { ...estimate, why: "no-partner-answered" } : estimate;
}
