import { type NetworkResult, type WhatIfInput, type WhatIfSettings } from "@vensterbank/network";
import { resultForGroups } from "../coalitions/result-for-groups.server";
import { networkOfShownGroups } from "../coalitions/shown-groups.server";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { shownPlan } from "./shown-plan.server";
import { shownSplits } from "./shown-splits.server";
import { type WhatIfChoice } from "./what-if-choice.server";
import { type WhatIfGround, type WhatIfRun } from "./what-if-ground.server";
import { type WhatIfPage } from "./what-if-page.server";

/** The relations that would add most coverage. Who may not see names gets blocks of at least the threshold of answers. */
export async function askPlan(
  { scope, runner, signal }: WhatIfRun,
  { waves, version, threshold, nodes, stored }: WhatIfGround,
  choice: WhatIfChoice,
): Promise<Pick<WhatIfPage, "state" | "plan" | "splits">> {
  const { wave, view } = waves;
  const settings: WhatIfSettings = {
    level: choice.level,
    aim: choice.aim,
    weighting: choice.weighting,
    budget: choice.budget,
    cap: choice.cap,
    added: choice.works / 10,
    threshold: nodes === null ? threshold : null,
  };
  const subject = {
    tenantId: scope.tenant.id,
    waveId: wave.id,
    version,
    settings: { view, settings },
  };
  const input = () =>
    scope.read(async (repositories): Promise<WhatIfInput> => {
      const whole = await loadWaveNetwork(repositories, wave.id);
      if (view === "names") return { network: whole, whole: null, settings };
      return { network: await networkOfShownGroups(repositories, wave), whole, settings };
    });
  const found = await runner.run("what-if", subject, input, signal);
  if (found.state !== "done") return { state: found.state, plan: null, splits: null };
  const { plan, splits } = found.value;
  if (plan === null) return { state: "no-blocks", plan: null, splits: null };
  const fine = view !== "groups";
  return {
    state: plan.steps.length === 0 ? "nothing-to-add" : "shown",
    plan: shownPlan(plan, {
      view,
      tree: wave.frozen.units,
      people: stored.coverage.nodesWithheld === null,
      across: acrossTold(stored, fine ? null : threshold),
      nameOf: choice.named && nodes !== null ? nodes.nameOf : null,
    }),
    splits: splits && shownSplits(splits, fine),
  };
}

/** @param threshold of who sees groups only; null for others, from whom nothing of the whole is kept */
function acrossTold(stored: NetworkResult, threshold: number | null) {
  if (threshold === null) return { units: true, border: true };
  const { eiUnit, eiBorder } = resultForGroups(stored, threshold).scopes.combined.whole;
  return { units: eiUnit.reason !== "too-few-people", border: eiBorder.reason !== "too-few-people" };
}
