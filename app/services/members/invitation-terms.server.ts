import { appError } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { refuse } from "../write-result.server";

const day = 86_400_000;
const daysOpen = 7;
/** How many mails a tenant may have sent in a day, so that nobody uses it to write to strangers. */
export const invitationsADay = 50;
/** Addresses of people who never came are forgotten after so many days. */
const daysRemembered = 30;

export const invitationExpiry = (now: Date) => new Date(now.getTime() + daysOpen * day);

/** Ends the unit of work when this tenant has sent enough today; counted in its own record, which nobody can reset. */
export async function requireInvitationsLeft(
  { auditLog, invitations }: Pick<TenantRepositories, "auditLog" | "invitations">,
  now: Date,
): Promise<void> {
  const from = new Date(now.getTime() - day);
  if ((await auditLog.count({ actions: ["members.invite"], from })) >= invitationsADay)
    refuse(appError("too-many-invitations", { params: { count: invitationsADay } }));
  await invitations.deleteExpired(new Date(now.getTime() - daysRemembered * day));
}
