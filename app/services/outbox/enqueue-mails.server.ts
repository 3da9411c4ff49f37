import type { FieldworkStepId, ParticipationId } from "@vensterbank/core";
import { newId, type TenantRepositories } from "@vensterbank/db";

interface MailsOfStep {
  readonly stepId: FieldworkStepId;
  readonly to: readonly ParticipationId[];
  /** They go out at this moment or later. */
  readonly notBefore: Date;
}

/**
 * Asks for the mails of a step that has just begun, within the unit of work that is going on; `announceMails` after it makes
 * them go out now. Address and text are made when a mail goes out.
 * @returns how many
 */
export async function enqueueMails(
  { waveMails }: Pick<TenantRepositories, "waveMails">,
  { stepId, to, notBefore }: MailsOfStep,
): Promise<number> {
  const once = [...new Set(to)];
  await waveMails.insertMany(
    once.map((participationId) => ({ id: newId(), stepId, participationId, notBefore })),
  );
  return once.length;
}
