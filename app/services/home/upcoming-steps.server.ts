import { type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { nextPlannedStep, type NextPlannedStep } from "../fieldwork/next-planned-step.server";

/** What happens next of itself in a wave that is being prepared or open, or what did not. */
export interface UpcomingStep {
  readonly wave: WaveId;
  readonly title: string;
  readonly step: NextPlannedStep;
}

/** @returns nothing for who does not run waves */
export async function upcomingSteps(
  scope: Pick<MemberScope, "read" | "can">,
): Promise<readonly UpcomingStep[]> {
  if (!scope.can("schedule.edit")) return [];
  return scope.read(async (repositories) => {
    const found: UpcomingStep[] = [];
    for (const { id, title, status } of await repositories.waves.list()) {
      if (status !== "draft" && status !== "open") continue;
      const step = await nextPlannedStep(repositories, id);
      if (step) found.push({ wave: id, title, step });
    }
    return found;
  });
}
