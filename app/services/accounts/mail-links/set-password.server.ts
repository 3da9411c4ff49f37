import { addressGroup, limited } from "@vensterbank/access";
import { appError, fail, ok, type Result } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { appendAccountEvent } from "../events.server";
import { findPasswordFault } from "../password-rules.server";
import { hashPassword, unlessBusy } from "../password.server";
import { isBoundToSignOn } from "../sign-on-bound.server";
import { tellOwner } from "../tell-owner.server";
import { findLink, type LinkVisit } from "./find-link.server";

export const setPasswordInput = z.object({ password: z.string().min(1).max(1_024) });

type Visit = Omit<LinkVisit, "purpose">;

/** Whether a link to set a password works, without using it. */
export async function checkResetLink(scope: ControlScope, visit: Visit): Promise<Result<void>> {
  const found = await findLink(scope, { ...visit, purpose: "password-reset" });
  return found.ok ? ok() : found;
}

/**
 * Sets a password under a link from a mail. It ends every session of the account and everything that was handed out for
 * it; a second factor stays as it is and is asked for at the next sign-in.
 */
export async function setPasswordByLink(
  scope: ControlScope,
  { password, device, ...visit }: Visit & { readonly password: string; readonly device: string | null },
): Promise<Result<void>> {
  const found = await findLink(scope, { ...visit, purpose: "password-reset" });
  if (!found.ok) return found;
  const { tokenHash, userId } = found.value;
  const known = await scope.read(async (repositories) => {
    const user = await repositories.users.get(userId);
    return (
      user && {
        user,
        // Who has no password gets none where their organisation wants its own sign-on.
        bound:
          (await isBoundToSignOn(repositories, user.email)) &&
          (await repositories.users.passwordHash(userId)) === undefined,
        organisations: (await repositories.tenants.listOfUser(userId)).map(({ tenant }) => tenant.name),
      }
    );
  });
  if (!known) return fail(appError("mail-link-over"));
  const { user, bound, organisations } = known;
  if (bound) return fail(appError("sign-on-required"));
  const fault = findPasswordFault(password, { name: user.name, email: user.email, organisations });
  if (fault) return fail(appError("invalid-input", { fields: [fault] }));
  const hash = await unlessBusy(hashPassword(password));
  if (!hash.ok) return hash;
  const done = await scope.write(async (repositories) => {
    const { oneTimeTokens, users, sessions, signInAttempts } = repositories;
    const now = scope.clock.now();
    if (!(await oneTimeTokens.take(tokenHash, "password-reset", now))) return false;
    await users.setPasswordHash(userId, hash.value);
    await sessions.deleteByUser(userId);
    await oneTimeTokens.deleteOfUser(userId);
    // Who guessed at the old password shuts nobody out of the new one.
    await signInAttempts.clear(
      [
        limited("sign-in-account", user.email),
        limited("sign-in-account-here", user.email, addressGroup(visit.address)),
      ],
      now,
    );
    await appendAccountEvent(repositories, scope, { userId, kind: "password-reset", device });
    return true;
  });
  if (!done) return fail(appError("mail-link-over"));
  tellOwner(scope, user, "password-changed");
  return ok();
}
