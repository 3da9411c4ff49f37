import { appError, fail, message, ok, type Result, type TieLevel, type WaveId } from "@vensterbank/core";
import { primaryReason } from "@vensterbank/disclosure";
import { type NetworkResult, whatIfAims } from "@vensterbank/network";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { stopOf } from "../coalitions/coalitions-page.server";
import { findReadableWaves } from "../coalitions/readable-waves.server";
import { type ComputationRunner } from "../computations/computation-runner.server";
import { computationRunner } from "../computations/process-runner.server";
import { askPlan } from "./ask-plan.server";
import { askRemoval, removalOptions } from "./ask-removal.server";
import { bounds, type ReadWhatIf } from "./what-if-choice.server";
import { coverageReason, type WhatIfGround, whatIfGround } from "./what-if-ground.server";
import { type WhatIfPage } from "./what-if-page.server";

interface WhatIfOptions {
  /** Of the request: who leaves ends what nobody else waits for. */
  readonly signal?: AbortSignal;
  readonly runner?: ComputationRunner;
}

/**
 * Which few new relations would add most coverage, and what comes apart without somebody, as far as a reader may see it.
 * Names only where they are promised and asked for; otherwise blocks of enough people who answered.
 */
export async function getWhatIf(
  scope: Pick<MemberScope, "actor" | "read" | "tenant">,
  waveId: WaveId,
  { choice, problems }: ReadWhatIf,
  { signal, runner = computationRunner() }: WhatIfOptions = {},
): Promise<Result<WhatIfPage>> {
  const found = await scope.read(async (repositories) => {
    const waves = await findReadableWaves(scope, repositories, waveId, choice.detail);
    if (!waves.ok) return waves;
    const programme = await repositories.programmes.get(waves.value.wave.programmeId);
    if (programme === undefined) return fail(appError("not-found"));
    const row = await repositories.results.latest(waveId, "network");
    const ground = row && (await whatIfGround(repositories, waves.value, row, choice.level));
    return ok({ waves: waves.value, programme, ground });
  });
  if (!found.ok) return found;
  const { waves, programme, ground } = found.value;
  const { wave, view } = waves;
  const levels = levelsOf(ground?.stored);
  const page: WhatIfPage = {
    programme: { id: programme.id, name: programme.name },
    wave: stopOf(wave),
    view,
    levels,
    aims: whatIfAims.filter((aim) => view !== "groups" || aim !== "managers"),
    threshold: wave.frozen.settings.thresholds.results,
    fewest: ground?.nodes ? null : wave.frozen.settings.thresholds.results,
    most: bounds,
    choice,
    problems,
    state: "being-computed",
    reason: null,
    plan: null,
    splits: null,
    removal: null,
  };
  if (ground === undefined) return ok(page);
  const { people, blocksWithheld } = ground.stored.coverage;
  if (primaryReason({ invited: people.present, answered: people.answered }, page.threshold) !== null)
    return ok({ ...page, state: "too-few" });
  if (blocksWithheld !== null)
    return ok({ ...page, state: "withheld", reason: coverageReason(blocksWithheld) });
  const wrong = [...problems, ...unknownOf(page, ground)];
  if (wrong.length > 0)
    return ok({ ...page, problems: wrong, state: "refused", removal: removalOptions(ground) });
  const run = { scope, runner, signal };
  const [plan, removal] = await Promise.all([askPlan(run, ground, choice), askRemoval(run, ground, choice)]);
  return ok({ ...page, ...plan, removal });
}

/** A level that was not asked, an aim that is not shown, or somebody who is not there. */
function unknownOf({ levels, aims, choice }: WhatIfPage, { nodes }: WhatIfGround) {
  return [
    ...(choice.level === "combined" || levels.includes(choice.level) ? [] : [message("whatIf.wrong.level")]),
    ...(aims.includes(choice.aim) ? [] : [message("whatIf.wrong.aim")]),
    ...(nodes !== null && choice.without.some((key) => !nodes.idOf.has(key))
      ? [message("whatIf.wrong.without")]
      : []),
  ];
}

function levelsOf(stored: NetworkResult | undefined): readonly TieLevel[] {
  return Object.keys(stored?.scopes ?? {}).filter((one): one is TieLevel => one !== "combined");
}
