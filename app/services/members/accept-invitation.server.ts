import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import { DatabaseError, newId } from "@vensterbank/db";
import { z } from "zod";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { hashPassword, unlessBusy } from "../accounts/password.server";
import { findPasswordFault } from "../accounts/password-rules.server";
import { oneLine } from "../settings/settings-input.server";
import { findInvitation, type HeldInvitation } from "./find-invitation.server";
import { type InvitationStep, stepOf } from "./get-invitation.server";
import { joinTenant } from "./join-tenant.server";

/** What somebody without an account fills in. */
export const newAccountInput = z.object({ name: oneLine(100), password: z.string().min(1).max(256) });
export type NewAccountInput = z.infer<typeof newAccountInput>;

export interface Joined {
  readonly slug: string;
  readonly organisation: string;
  readonly userId: UserId;
}

/** The step in which somebody can be let in right now; in the others they have to do something else first. */
export type Acceptance = { readonly joined: Joined } | { readonly first: InvitationStep };

/**
 * Accepts an invitation: for the account with its address, when that is who is signed in, or with a new one. Whoever is
 * signed in as somebody else, or has an account and is not signed in, gets to know what to do first and nothing happens.
 * @param given name and password for a new account, when the form had them
 */
export async function acceptInvitation(
  scope: ControlScope,
  token: string,
  given: NewAccountInput | null,
): Promise<Result<Acceptance>> {
  const held = await findInvitation(scope, token);
  if (!held) return fail(appError("invitation-over"));
  const step = stepOf(scope, held);
  if (step === "accept" && scope.user) return joined(scope, held, scope.user.id);
  if (step !== "new-account" || given === null) return ok({ first: step });
  const made = await makeAccount(scope, held, given);
  return made.ok ? joined(scope, held, made.value) : made;
}

async function joined(
  scope: ControlScope,
  held: HeldInvitation,
  userId: UserId,
): Promise<Result<Acceptance>> {
  const done = await joinTenant(scope, held, userId);
  if (!done.ok) return done;
  const { slug, name: organisation } = held.tenant;
  return ok({ joined: { slug, organisation, userId } });
}

/**
 * The address was proved by the link, which went there and nowhere else. The password is hashed outside the units of
 * work. Of two who make the account at once, one does.
 */
async function makeAccount(
  scope: ControlScope,
  { email, tenant }: HeldInvitation,
  { name, password }: NewAccountInput,
): Promise<Result<UserId>> {
  const fault = findPasswordFault(password, { name, email, organisations: [tenant.name] });
  if (fault !== null) return fail(appError("invalid-input", { fields: [fault] }));
  const hash = await unlessBusy(hashPassword(password));
  if (!hash.ok) return hash;
  const id = newId<UserId>();
  try {
    await scope.write(async ({ users }) => {
      const createdAt = scope.clock.now();
      await users.insert({ id, email, name, locale: scope.locale, isOperator: false, createdAt });
      await users.setPasswordHash(id, hash.value);
    });
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === "unique") return fail(appError("conflict"));
    throw error;
  }
  return ok(id);
}
