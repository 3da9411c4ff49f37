import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { feedbackMissing } from "../feedback/feedback-gate.server";
import { announceSteps } from "../fieldwork/announce-steps";
import { planStepIn } from "../fieldwork/plan-step.server";
import { isComputed } from "../results/is-computed.server";
import { refuse } from "../write-result.server";
import { moveWave } from "./move-wave.server";

/**
 * Shows the results of a closed wave to everybody who may read results, and in the same moment the feedback page to
 * everybody with a link of it. Who asked to hear of that gets a mail, at the first moment at which mail may go out. Refused
 * (`feedback-missing`) without a page, the director's reply and an agreement.
 */
export async function publishWave(scope: MemberScope, id: WaveId): Promise<Result<void>> {
  const published = await moveWave(scope, id, "publish", async (repositories) => {
    if (!(await isComputed(repositories, id))) refuse(appError("wrong-wave-status"));
    if ((await feedbackMissing(repositories, id)) !== null) refuse(appError("feedback-missing"));
    if ((await repositories.feedbackWishes.listByWave(id)).length > 0)
      await planStepIn(repositories, scope, id, { kind: "tell", dueAt: scope.clock.now() });
  });
  if (published.ok) announceSteps(scope.tenant.id);
  return published;
}
