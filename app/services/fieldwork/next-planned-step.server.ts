import { type WaveId, type WaveStatus } from "@vensterbank/core";
import type { FieldworkStepKind, FieldworkStepRow, TenantRepositories } from "@vensterbank/db";
import { type LocalTime, localTimeOf } from "./local-time.server";
import { isStepErrorCode, type StepErrorCode } from "./step-errors";

/** What happens next of itself in a wave, or what did not. */
export interface NextPlannedStep {
  readonly kind: FieldworkStepKind;
  /** The how-manieth of its kind. */
  readonly number: number;
  /** By the organisation's clock; of a closing the moment after which nobody begins. */
  readonly at: LocalTime;
  readonly state: "planned" | "failed";
  /** Why it failed. */
  readonly why: StepErrorCode | null;
}

/** A step that failed goes first: somebody has to do something about it. Null when nothing is planned. */
export async function nextPlannedStep(
  { fieldworkSteps, waves, tenant }: Pick<TenantRepositories, "fieldworkSteps" | "waves" | "tenant">,
  waveId: WaveId,
): Promise<NextPlannedStep | null> {
  const wave = await waves.get(waveId);
  const steps = await fieldworkSteps.listByWave(waveId);
  const step =
    steps.find((one) => isUnresolved(one, wave?.status)) ?? steps.find(({ status }) => status === "planned");
  if (!step || !wave) return null;
  const { kind, number, status, errorCode } = step;
  const moment = kind === "close" && status === "planned" ? (wave.closesAt ?? step.dueAt) : step.dueAt;
  return {
    ...{ kind, number, at: localTimeOf(moment, (await tenant.get()).timeZone) },
    state: status === "failed" ? "failed" : "planned",
    why: errorCode !== null && isStepErrorCode(errorCode) ? errorCode : null,
  };
}

/** It failed, and the wave still is where it would have helped. */
function isUnresolved({ status, kind }: FieldworkStepRow, at: WaveStatus | undefined): boolean {
  return status === "failed" && at === (kind === "open" ? "draft" : kind === "tell" ? "published" : "open");
}
