import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { type FeedbackPage } from "./feedback-page.server";

/**
 * Whether somebody may see the page while the wave is not published: who writes it, and the director once its consultant
 * said that it is ready, or at once where nobody advises the organisation.
 */
export async function seesDraft(
  { memberships }: Pick<TenantRepositories, "memberships">,
  { actor, clock, can }: Pick<MemberScope, "actor" | "clock" | "can">,
  page: Pick<FeedbackPage, "readyOn"> | null,
): Promise<boolean> {
  if (!can("feedback.edit")) return false;
  if (actor.role !== "director" || (page !== null && page.readyOn !== null)) return true;
  const today = todayOf(clock);
  const members = await memberships.list();
  return !members.some(({ role, endsOn }) => role === "consultant" && (endsOn === null || endsOn >= today));
}
