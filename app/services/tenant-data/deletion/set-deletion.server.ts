import { appError, type Clock, type Locale } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type AuditedActor, recordAudit } from "../../audit/record-audit.server";
import { todayOf } from "../../today.server";
import { refuse } from "../../write-result.server";
import { coolingOffDays, dayAfter } from "./deletion-terms";

/** Whom a decision about a whole organisation concerns, and what they have to hear. */
export interface DeletionNotice {
  readonly organisation: { readonly name: string; readonly slug: string; readonly locale: Locale };
  /** Everybody who decides about the organisation today. */
  readonly directors: readonly string[];
  /** First day on which everything may be erased, YYYY-MM-DD; null = called off. */
  readonly dueOn: string | null;
}

type Repositories = Pick<TenantRepositories, "tenant" | "memberships" | "auditLog">;

/**
 * Asks for an organisation to be erased. Asking twice changes nothing: the first day stands.
 * @param typed the address name, typed over by who asks. Errors: `invalid-input` when it is another, `conflict` when asked before
 */
export async function askDeletion(
  repositories: Repositories,
  by: AuditedActor,
  typed: string,
): Promise<DeletionNotice> {
  const tenant = await repositories.tenant.get();
  if (typed.trim() !== tenant.slug)
    refuse(appError("invalid-input", { fields: [{ field: "slug", key: "field.otherName" }] }));
  if (tenant.deletionDueOn !== null) refuse(appError("conflict"));
  const dueOn = dayAfter(todayOf(by.clock), coolingOffDays);
  await repositories.tenant.update({ deletionRequestedAt: by.clock.now(), deletionDueOn: dueOn });
  await recordAudit(repositories, by, "tenant.request-deletion", tenant.id);
  return noticeOf(repositories, by.clock, dueOn);
}

/** Calls it off. Errors: `conflict` when nobody asked for it. */
export async function callOffDeletion(repositories: Repositories, by: AuditedActor): Promise<DeletionNotice> {
  const tenant = await repositories.tenant.get();
  if (tenant.deletionDueOn === null) refuse(appError("conflict"));
  await repositories.tenant.update({ deletionRequestedAt: null, deletionDueOn: null });
  await recordAudit(repositories, by, "tenant.cancel-deletion", tenant.id);
  return noticeOf(repositories, by.clock, null);
}

/** Who is to be told about it, read while they are still there. */
export async function noticeOf(
  { tenant, memberships }: Omit<Repositories, "auditLog">,
  clock: Clock,
  dueOn: string | null,
): Promise<DeletionNotice> {
  const { name, slug, locale } = await tenant.get();
  const today = todayOf(clock);
  const directors = (await memberships.list()).filter(
    ({ role, endsOn }) => role === "director" && (endsOn === null || endsOn >= today),
  );
  return { organisation: { name, slug, locale }, directors: directors.map(({ email }) => email), dueOn };
}
