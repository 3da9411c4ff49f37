import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { type FeedbackPage, readPage } from "./feedback-page.server";

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
  return !(await isAdvised({ memberships }, todayOf(clock)));
}

/** Whether the page of a closed wave was shown to the director, who may reply: at once where nobody advises. */
export async function isReady(
  { memberships, feedback }: Pick<TenantRepositories, "memberships" | "feedback">,
  id: WaveId,
  today: string,
): Promise<boolean> {
  const page = readPage((await feedback.get(id))?.page);
  return page !== null && (page.readyOn !== null || !(await isAdvised({ memberships }, today)));
}

/** Whether the organisation has a consultant on a day, YYYY-MM-DD. */
async function isAdvised(
  { memberships }: Pick<TenantRepositories, "memberships">,
  today: string,
): Promise<boolean> {
  const members = await memberships.list();
  return members.some(({ role, endsOn }) => role === "consultant" && (endsOn === null || endsOn >= today));
}
