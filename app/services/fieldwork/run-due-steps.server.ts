import type { FieldworkStepId } from "@vensterbank/core";
import { DatabaseError } from "@vensterbank/db";
import { announceJob } from "../jobs/announce-job.server";
import type { JobScope } from "../jobs/job-scope";
import { announceMails } from "../outbox/announce-mails";
import { carryOutStep, type StepOutcome } from "./carry-out-step.server";

/** After so many faults a step is given up: it would fail for ever. */
const mostFaults = 5;

interface RunOptions {
  readonly onFault?: (fault: unknown) => void;
  /** Faults per step so far in this process. */
  readonly faults?: Map<FieldworkStepId, number>;
}

/**
 * Does what is due in one tenant, the oldest first. A fault leaves a step planned, so that the next round tries again.
 * @returns how many were done or begun here
 */
export async function runDueSteps(
  scope: JobScope,
  { onFault = () => undefined, faults = new Map() }: RunOptions = {},
): Promise<number> {
  const due = await scope.read(({ fieldworkSteps }) => fieldworkSteps.listDue(scope.clock.now()));
  const outcomes: StepOutcome[] = [];
  for (const { id } of due)
    try {
      outcomes.push(await carryOutStep(scope, id));
    } catch (fault) {
      onFault(fault);
      if (passes(fault)) continue;
      const count = (faults.get(id) ?? 0) + 1;
      faults.set(id, count);
      if (count >= mostFaults) await giveUp(scope, id);
    }
  if (outcomes.includes("running")) announceMails(scope.tenant.id);
  if (outcomes.includes("done")) announceJob(scope.tenant.id);
  return outcomes.filter((one) => one === "done" || one === "running").length;
}

/** Somebody else was writing, or the database is away or has no room: nothing is wrong with the step. */
function passes(fault: unknown): boolean {
  if (!(fault instanceof DatabaseError)) return false;
  const { kind, code = "" } = fault;
  return kind === "busy" || kind === "unavailable" || /^(SQLITE_(FULL|IOERR)|53)/.test(code);
}

function giveUp({ write, clock }: JobScope, id: FieldworkStepId): Promise<boolean> {
  const change = { errorCode: "fault", finishedAt: clock.now() };
  return write(({ fieldworkSteps }) => fieldworkSteps.changeStatus(id, "planned", "failed", change));
}
