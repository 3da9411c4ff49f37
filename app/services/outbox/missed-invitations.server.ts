import type { FieldworkStepRow, TenantRepositories } from "@vensterbank/db";
import { toEverybody } from "../fieldwork/step-in-wave";
import { hasWorkingAddress, type MailRecipient } from "./mailing-list.server";

/**
 * Who can be written to and has no invitation, now that those to everybody have gone out: somebody stopped them half-way, a
 * backup was put back in between, or an address was filled in since. It hangs on no answer, because invitations go to everybody.
 */
export async function missedInvitations(
  { waveMails }: Pick<TenantRepositories, "waveMails">,
  steps: readonly FieldworkStepRow[],
  everybody: readonly MailRecipient[],
): Promise<readonly MailRecipient[]> {
  const invitations = steps.filter(({ kind, startedAt }) => kind === "invite" && startedAt !== null);
  const haveGone = invitations.some(
    ({ number, status, total }) => number === toEverybody && status !== "planned" && total > 0,
  );
  if (!haveGone) return [];
  const addressed = await waveMails.listAddressed(invitations.map(({ id }) => id));
  return everybody.filter((one) => hasWorkingAddress(one) && !one.isCorrected && !addressed.has(one.id));
}
