import { ok, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult, type WaitingWave } from "./find-released-result.server";
import { type ReportContext } from "./report/report-context.server";
import { lineOf, type WaveLine } from "./report/wave-line.server";

/** What a page about the outcome of a wave is made from, or why there is nothing yet. */
export type FoundReport =
  | { readonly state: WaitingWave["state"]; readonly wave: WaveLine }
  | { readonly state: "ready"; readonly wave: WaveLine; readonly context: ReportContext };

/** Everything passes the one door of `findReleasedResult`. */
export async function findReportContext(scope: MemberScope, id: WaveId): Promise<Result<FoundReport>> {
  const found = await findReleasedResult(scope, id);
  if (!found.ok) return found;
  const { value } = found;
  const wave = lineOf(value.wave);
  if (value.state !== "ready") return ok({ state: value.state, wave });
  const { frozen, result } = value;
  const context: ReportContext = { organisation: scope.tenant.name, locale: scope.locale, frozen, result };
  return ok({ state: "ready", wave, context });
}
