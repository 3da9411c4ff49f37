import { limited } from "@vensterbank/access";
import { appError, fail, ok, type Result } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { appendAccountEvent } from "./events.server";
import { countTry, forgetTries, takeBackTry } from "./limits.server";
import { ownAccount } from "./own-account.server";
import { findPasswordFault } from "./password-rules.server";
import { hashPassword, unlessBusy, verifyPassword } from "./password.server";
import { tellOwner } from "./tell-owner.server";

export const changePasswordInput = z.object({
  /** The present password; absent where the account has none. */
  current: z.string().max(1_024).default(""),
  password: z.string().min(1).max(1_024),
});

const wrongField = (field: string, key: string) =>
  fail<never>(appError("invalid-input", { fields: [{ field, key }] }));

/** Whether the account has a password that has to be shown before another takes its place. */
export async function hasPassword(scope: ControlScope): Promise<Result<boolean>> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const hash = await scope.read(({ users }) => users.passwordHash(owner.value.id));
  return ok(hash !== undefined);
}

/**
 * Another password, or a first one. The present one is asked for, so that a device that was left open is not enough; an
 * account without one has to have proved lately who it is. Ends every other session and whatever was mailed before.
 * @returns whether there was a password before
 */
export async function changePassword(
  scope: ControlScope,
  { current, password }: z.infer<typeof changePasswordInput>,
): Promise<Result<"changed" | "made">> {
  const owner = ownAccount(scope);
  if (!owner.ok) return owner;
  const { id, name, email } = owner.value;
  const { stored, organisations } = await scope.read(async ({ users, tenants }) => ({
    stored: await users.passwordHash(id),
    organisations: (await tenants.listOfUser(id)).map(({ tenant }) => tenant.name),
  }));
  const fault = findPasswordFault(password, { name, email, organisations });
  if (fault) return fail(appError("invalid-input", { fields: [fault] }));
  if (stored !== undefined) {
    const shown = await verifyCurrent(scope, current, stored);
    if (!shown.ok) return shown;
    if (password.normalize("NFKC") === current.normalize("NFKC"))
      return wrongField("password", "field.sameAsBefore");
  }
  const hash = await unlessBusy(hashPassword(password));
  if (!hash.ok) return hash;
  const outcome = stored === undefined ? "made" : "changed";
  const kind = stored === undefined ? "password-set" : "password-changed";
  const written = await scope.write(async (repositories) => {
    const { users, sessions, oneTimeTokens } = repositories;
    // Another tab was first: what was shown is no longer the present one.
    if ((await users.passwordHash(id)) !== stored) return false;
    await users.setPasswordHash(id, hash.value);
    await sessions.deleteByUser(id, scope.session?.id);
    await oneTimeTokens.deleteOfUser(id);
    await appendAccountEvent(repositories, scope, { userId: id, kind });
    return true;
  });
  if (!written) return fail(appError("conflict"));
  tellOwner(scope, owner.value, kind);
  return ok(outcome);
}

async function verifyCurrent(scope: ControlScope, current: string, stored: string): Promise<Result<void>> {
  const counters = [limited("confirm-account", scope.user?.id ?? "")];
  const refused = await countTry(scope, counters);
  if (refused) return fail(refused);
  const right = await unlessBusy(verifyPassword(current, stored));
  if (!right.ok) {
    await takeBackTry(scope, counters);
    return right;
  }
  if (!right.value) return wrongField("current", "field.password");
  await forgetTries(scope, { own: counters, shared: [] });
  return ok();
}
