import { type WaveStage, waveStages } from "@vensterbank/analyse";
import { type WaveId } from "@vensterbank/core";
import type { JobRow, TenantRepositories } from "@vensterbank/db";
import { isComputed } from "../results/is-computed.server";

/** How far the outcome of a closed wave is; `none`: nobody asked for it. */
export type WaveComputation =
  | { readonly state: "done" | "none" | "failed" }
  | {
      readonly state: "waiting" | "running";
      readonly stage: WaveStage;
      /** Parts of `total` that are done. */
      readonly done: number;
      readonly total: number;
    };

export async function waveComputation(
  repositories: TenantRepositories,
  id: WaveId,
): Promise<WaveComputation> {
  if (await isComputed(repositories, id)) return { state: "done" };
  const job = await repositories.jobs.find("compute-wave", id);
  return job ? ofJob(job) : { state: "none" };
}

function ofJob({ status, stage, done, total }: JobRow): WaveComputation {
  // Ended as done, and the documents are not there: somebody removed them.
  if (status === "done") return { state: "none" };
  if (status === "failed") return { state: "failed" };
  const known = waveStages.find((one) => one === stage) ?? "load";
  return { state: status, stage: known, done, total: Math.max(total, done, 1) };
}
