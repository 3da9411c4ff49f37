import { appError, fail, ok, type Result, type TenantId } from "@vensterbank/core";
import { type ControlRepositories, DatabaseError, hashToken, newId, newToken } from "@vensterbank/db";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { sendMail } from "../mail/send-mail.server";
import { invitationExpiry } from "../members/invitation-terms.server";
import { invitationMail } from "../members/member-mails.server";
import { writeResult } from "../write-result.server";
import { operatorActor, recordOperator } from "./operator-actor.server";
import { type TenantInput } from "./tenant-input";

/**
 * Makes an organisation with nothing in it and asks its first director in by mail. Who makes it belongs to it no more than
 * before. Errors: `forbidden`; `conflict` when the address name is taken.
 * @param pathOf where on this service the holder of an invitation accepts
 */
export async function createTenant(
  scope: ControlScope,
  { name, slug, locale, director }: TenantInput,
  pathOf: (token: string) => string,
): Promise<Result<TenantId>> {
  const id = newId<TenantId>();
  const createdAt = scope.clock.now();
  const made = await writeResult(scope, async ({ tenants, operatorEntries }: ControlRepositories) => {
    const by = operatorActor(scope);
    await tenants.insert({ id, slug, name, locale, isDemo: false, createdAt });
    await recordOperator({ operatorEntries }, by, "tenant.create", id);
  }).catch((error: unknown) => {
    if (error instanceof DatabaseError && error.kind === "unique") return taken;
    throw error;
  });
  if (!made.ok) return made;
  await inviteFirstDirector(scope, { id, name, locale, director }, pathOf);
  return ok(id);
}

const taken = fail(appError("conflict", { fields: [{ field: "slug", key: "field.taken" }] }));

/**
 * Invites anew where the first invitation was lost or is over: only while an organisation has no director. One that was
 * brought in is full of names and results, so only who led it before is invited: else an operator could ask themselves in.
 * Errors: `forbidden`, `not-found`, `conflict` when there is one.
 */
export async function inviteDirectorAgain(
  scope: ControlScope,
  id: TenantId,
  director: string,
  pathOf: (token: string) => string,
): Promise<Result<void>> {
  if (!scope.user?.isOperator) return fail(appError("forbidden"));
  const tenant = await scope.read(({ tenants }) => tenants.get(id));
  if (!tenant) return fail(appError("not-found"));
  const members = await scope.accessOf(id).read(({ memberships }) => memberships.list());
  if (members.some(({ role }) => role === "director")) return fail(appError("conflict"));
  if (!(await mayLead(scope, id, director))) return fail(appError("forbidden"));
  await inviteFirstDirector(scope, { id, name: tenant.name, locale: tenant.locale, director }, pathOf);
  return ok();
}

/** Bringing an organisation in invites its members; those invitations stay until a director is there. */
async function mayLead(scope: ControlScope, id: TenantId, address: string): Promise<boolean> {
  const brought = await scope.read(({ operatorEntries }) => operatorEntries.latest("tenant.import", id));
  if (!brought) return true;
  const invited = await scope.accessOf(id).read(({ invitations }) => invitations.list());
  return invited.some(({ role, email }) => role === "director" && email === address);
}

/** A new invitation for an address takes the place of the one before. */
async function inviteFirstDirector(
  scope: ControlScope,
  { id, name, locale, director }: Omit<TenantInput, "slug"> & { readonly id: TenantId },
  pathOf: (token: string) => string,
): Promise<void> {
  const by = operatorActor(scope);
  const token = newToken();
  const createdAt = scope.clock.now();
  const expiresAt = invitationExpiry(createdAt);
  const invitationId: string = newId();
  await scope.accessOf(id).write(async ({ invitations, auditLog }) => {
    await invitations.put({
      ...{ id: invitationId, tokenHash: hashToken(token), email: director, role: "director", endsOn: null },
      ...{ invitedBy: by.actor.userId, createdAt, expiresAt },
    });
    await recordAudit({ auditLog }, by, "members.invite", invitationId);
  });
  const path = pathOf(token);
  const inviter = scope.user?.name ?? "Vensterbank";
  sendMail(
    invitationMail({
      ...{
        to: director,
        locale,
        organisation: name,
        inviter,
        role: "director",
        endsOn: null,
        expiresAt,
        path,
      },
    }),
  );
}
