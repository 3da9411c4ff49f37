import { isClosedQuestion } from "@vensterbank/core";
import { mapReported, type ReportStage } from "./compute-stage";
import { axesCorrelation } from "./position/point";
import { defaultAnchors } from "./mixedness/membership";
import { computeMeasurementQuality } from "./quality/compute-measurement-quality";
import { scaleReliability } from "./scoring/scale-reliability";
import { estimateResults } from "./wave/estimate-results";
import { groupMixedness, groupResult } from "./wave/group-result";
import { mirrorResult } from "./wave/mirror-result";
import { ownQuestionResult } from "./wave/own-question-result";
import { portraitsResult } from "./wave/portraits-result";
import { roleDifferences } from "./wave/role-differences";
import { answersOf, invitedIn, respondentsIn, scoreWaveData } from "./wave/scored-respondents";
import { topicResult } from "./wave/topic-result";
import { allGroups, type WaveGroup } from "./wave/wave-groups";
import { type WaveData } from "./wave-data";
import { type WaveResult } from "./wave-result";

/** Raised by every change of a formula, a convention or the shape of the documents. */
export const typologyVersion = "typology-3";

/**
 * The result of one wave from everything that was answered (methods 1-2, 7). Pure and deterministic: the same data and
 * seed give the same document, whatever order the answers come in. Nothing is withheld here.
 * @param report told how far the computation is
 */
export function computeWaveResult(data: WaveData, report: ReportStage = () => undefined): WaveResult {
  report("scores", 0, 1);
  const wave = scoreWaveData(data);
  const { groups, sets } = wave;
  const { cut, topics } = data.settings;
  const [item] = sets.axis.internal;
  if (!item || sets.axis.external.length === 0)
    throw new RangeError("the scoring key lacks items of an axis");
  const { lo, hi } = item;
  const anchors = { ...defaultAnchors(cut, lo, hi), lo, hi };
  const all = allGroups(groups);
  const positions = mapReported(
    all,
    (group) => groupResult(wave, group),
    (done, total) => report("positions", done, total),
  );
  const results = new Map(
    mapReported(
      all,
      (group, index) =>
        [group, { ...positions[index], mixedness: groupMixedness(wave, group, anchors) }] as const,
      (done, total) => report("mixedness", done, total),
    ),
  );
  const of = (group: WaveGroup) => results.get(group) ?? missing();
  const organisation = of(groups.organisation);
  const roles = groups.roles.map(of);
  report("portraits", 0, 1);
  return {
    version: typologyVersion,
    seed: data.seed,
    cut,
    scale: { lo, hi, fullOut: anchors.fullOut, fullIn: anchors.fullIn },
    reliability: wave.reliability,
    confusionReliability: scaleReliability(sets.confusion, answersOf(wave.respondents)),
    axesCorrelation: axesCorrelation(
      wave.respondents.flatMap((person) => (person.point ? [person.point] : [])),
    ),
    response: all.map((group) => ({
      group: group.key,
      invited: invitedIn(wave, group),
      answered: respondentsIn(wave, group).length,
    })),
    organisation,
    departments: groups.departments.map(of),
    teams: groups.teams.map(of),
    roles,
    roleDifferences: roleDifferences(roles),
    topics: topics.map(({ key }) => topicResult(wave, key)),
    portraits: portraitsResult(wave, { organisation, roles }, { lo, hi }),
    estimates: estimateResults(wave),
    mirror: mirrorResult(wave),
    ownQuestions: (data.settings.ownQuestions ?? [])
      .filter(isClosedQuestion)
      .map((question) => ownQuestionResult(wave, question)),
    quality: computeMeasurementQuality(wave, organisation.position),
  };
}

function missing(): never {
  throw new Error("A group of the wave has no result");
}
