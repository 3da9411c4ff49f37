import { DatabaseError, type TenantRepositories } from "@vensterbank/db";
import type { JobScope } from "../jobs/job-scope";

const mostTries = 5;

/** A write that goes on trying where several processes send at once and stand in each other's way. */
export async function patientWrite<T>(
  { write }: Pick<JobScope, "write">,
  work: (repositories: TenantRepositories) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await write(work);
    } catch (error) {
      if (tries >= mostTries || !(error instanceof DatabaseError) || error.kind !== "busy") throw error;
    }
}
