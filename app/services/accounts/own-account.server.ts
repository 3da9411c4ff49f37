import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { ControlScope, SignedInUser } from "../../http/scope/control-scope.server";

/**
 * Whose account it is, for what changes how they come in. Who came in over the sign-on of one organisation is refused:
 * whoever runs that sign-on could otherwise make a way of their own into everything else that the account opens.
 */
export function ownAccount({ user, session }: ControlScope): Result<SignedInUser> {
  if (!user || !session) return fail(appError("not-signed-in"));
  return session.onlyTenantId === null ? ok(user) : fail(appError("own-session-needed"));
}
