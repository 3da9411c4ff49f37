import { ok, type Result, type WaveId } from "@vensterbank/core";
import type { WaveRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult, type ReleasedWave } from "./find-released-result.server";
import { facetsPart } from "./report/facets-part.server";
import { layersPart } from "./report/layers-part.server";
import { measurementPart } from "./report/measurement-part.server";
import { openingPart } from "./report/opening-part.server";
import { type ReportContext } from "./report/report-context.server";
import { topicsPart } from "./report/topics-part.server";
import { unitsPart } from "./report/units-part.server";
import { mirrorPart, othersPart, portraitsPart } from "./report/views-part.server";
import { wordsPart } from "./report/words-part.server";

/** A wave in the words of its page. */
interface WaveLine {
  readonly id: WaveId;
  readonly title: string;
  readonly published: boolean;
  /** Days, YYYY-MM-DD. */
  readonly closedOn: string | null;
}

export type WaveResults =
  | { readonly state: "not-closed" | "not-published" | "computing"; readonly wave: WaveLine }
  | { readonly state: "ready"; readonly wave: WaveLine; readonly report: WaveReport };

export type WaveReport = Awaited<ReturnType<typeof reportOf>>;

/** Everything that the results page of a wave shows to this reader, or why there is nothing yet. */
export async function getWaveResults(scope: MemberScope, id: WaveId): Promise<Result<WaveResults>> {
  const found = await findReleasedResult(scope, id);
  if (!found.ok) return found;
  const { value } = found;
  if (value.state !== "ready") return ok({ state: value.state, wave: lineOf(value.wave) });
  return ok({ state: "ready", wave: lineOf(value.wave), report: await reportOf(scope, value) });
}

async function reportOf(scope: MemberScope, { wave, frozen, result }: ReleasedWave) {
  const context: ReportContext = { organisation: scope.tenant.name, locale: scope.locale, frozen, result };
  const answers = await scope.read(({ openAnswers }) => openAnswers.listByWave(wave.id));
  return {
    threshold: result.threshold,
    /** Nothing of the organisation as a whole may be seen. */
    withheld: result.organisation.shown ? null : result.organisation.reason,
    opening: openingPart(context),
    layers: layersPart(context),
    facets: facetsPart(context),
    units: unitsPart(context),
    topics: topicsPart(context),
    portraits: portraitsPart(context),
    others: othersPart(context),
    mirror: mirrorPart(context),
    words: wordsPart(context, answers),
    measurement: measurementPart(context),
  };
}

function lineOf({ id, title, status, closedAt, closesOn }: WaveRow): WaveLine {
  return {
    id,
    title,
    published: status === "published",
    closedOn: closedAt?.toISOString().slice(0, 10) ?? closesOn,
  };
}
