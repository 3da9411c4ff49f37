import { ok, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReportContext, type FoundReport } from "./find-report-context.server";
import { qualityPart } from "./report/quality-part.server";

type Ready = Omit<Extract<FoundReport, { state: "ready" }>, "context">;

export type Measurement = ReturnType<typeof qualityPart>;

export type WaveMeasurement =
  Exclude<FoundReport, { state: "ready" }> | (Ready & { readonly measurement: Measurement });

/** How good the measurement of a wave is, and what may be concluded from it. */
export async function getWaveMeasurement(scope: MemberScope, id: WaveId): Promise<Result<WaveMeasurement>> {
  const found = await findReportContext(scope, id);
  if (!found.ok) return found;
  const { value } = found;
  if (value.state !== "ready") return ok(value);
  return ok({ state: "ready", wave: value.wave, measurement: qualityPart(value.context) });
}
