import { appError, fail, ok, type ProgrammeId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { listReleasedResults } from "../results/list-released-results.server";
import { type ProgressReport, progressReport } from "./progress-report.server";

interface ProgrammeName {
  readonly id: ProgrammeId;
  readonly name: string;
}

export type Progress = { readonly programmes: readonly ProgrammeName[] } & (
  | { readonly state: "no-programme" }
  | { readonly state: "nothing-published"; readonly programme: ProgrammeName }
  | { readonly state: "withheld"; readonly programme: ProgrammeName; readonly threshold: number }
  | { readonly state: "ready"; readonly programme: ProgrammeName; readonly report: ProgressReport }
);

/**
 * How an organisation moved over the measurements that this reader may see, as one page.
 * @param wanted a programme; absent = the newest with something to read, else the newest
 */
export async function getProgress(scope: MemberScope, wanted?: string): Promise<Result<Progress>> {
  const all = await scope.read((repositories) => repositories.programmes.list());
  const programmes = all.map(({ id, name }) => ({ id, name }));
  if (wanted !== undefined && !programmes.some(({ id }) => id === wanted)) return fail(appError("not-found"));
  const candidates = wanted === undefined ? programmes : programmes.filter(({ id }) => id === wanted);
  for (const programme of candidates) {
    const waves = await listReleasedResults(scope, programme.id);
    if (waves.length === 0) continue;
    if (!waves.some(({ result: { organisation } }) => organisation.shown && organisation.position.shown)) {
      const threshold = Math.max(...waves.map(({ result }) => result.threshold));
      return ok({ state: "withheld", programmes, programme, threshold });
    }
    const report = await progressReport(scope, programme.id, waves);
    return ok({ state: "ready", programmes, programme, report });
  }
  const [programme] = candidates;
  if (programme === undefined) return ok({ state: "no-programme", programmes });
  return ok({ state: "nothing-published", programmes, programme });
}
