import { ok, type Result, type WaveId } from "@vensterbank/core";
import { conclusions } from "@vensterbank/reporting";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { keptResults } from "../retention/kept-results.server";
import { findReportContext, type FoundReport } from "./find-report-context.server";
import { findPerceivedMapped } from "./find-perceived-mapped.server";
import { findOwnQuestions } from "./find-own-questions.server";
import { facetsPart } from "./report/facets-part.server";
import { layersPart } from "./report/layers-part.server";
import { measurementPart } from "./report/measurement-part.server";
import { openingPart } from "./report/opening-part.server";
import { type ReportContext } from "./report/report-context.server";
import { topicsPart } from "./report/topics-part.server";
import { unitsPart } from "./report/units-part.server";
import { mirrorPart, othersPart, portraitsPart } from "./report/views-part.server";
import { type WaveLine } from "./report/wave-line.server";
import { wordsPart } from "./report/words-part.server";

export type WaveResults =
  | Exclude<FoundReport, { state: "ready" }>
  | { readonly state: "ready"; readonly wave: WaveLine; readonly report: WaveReport };

export type WaveReport = Awaited<ReturnType<typeof reportOf>>;

/** Everything that the results page of a wave shows to this reader, or why there is nothing yet. */
export async function getWaveResults(scope: MemberScope, id: WaveId): Promise<Result<WaveResults>> {
  const found = await findReportContext(scope, id);
  if (!found.ok) return found;
  const { value } = found;
  if (value.state !== "ready") return ok(value);
  const { wave, context } = value;
  return ok({ state: "ready", wave, report: await reportOf(scope, wave, context) });
}

async function reportOf(scope: MemberScope, wave: WaveLine, context: ReportContext) {
  const { result } = context;
  const { answers, kept } = await scope.read(async (repositories) => ({
    answers: await repositories.openAnswers.listByWave(wave.id),
    kept: await keptResults(repositories, wave.id),
  }));
  return {
    threshold: result.threshold,
    /** Nothing of the organisation as a whole may be seen. */
    withheld: result.organisation.shown ? null : result.organisation.reason,
    opening: openingPart(context),
    conclusions: conclusions(result),
    layers: layersPart(context),
    facets: facetsPart(context),
    units: unitsPart(context),
    topics: topicsPart(context),
    portraits: portraitsPart(context),
    others: othersPart(context),
    mirror: mirrorPart(context),
    perceived: await findPerceivedMapped(scope, wave.id, context),
    ownQuestions: await findOwnQuestions(scope, wave.id, context),
    words: wordsPart(context, answers, kept?.ownWords),
    measurement: measurementPart(context),
  };
}
