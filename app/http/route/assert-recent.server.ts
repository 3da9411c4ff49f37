import { redirect } from "@remix-run/node";
import { systemClock } from "@vensterbank/core";
import { paths } from "../../paths";
import { isRecent, type SessionAttributes } from "../accounts/session-attributes";
import { returnPathOf } from "./guarded-handler.server";

/** @throws the way to the page where somebody proves anew who they are, and from there back to this one */
export function assertRecent(
  session: Pick<SessionAttributes, "authenticatedAt" | "onlyTenantId">,
  url: URL,
): void {
  if (isRecent(session, systemClock.now())) return;
  const returnTo = returnPathOf(url);
  // Who came in over an organisation's own sign-on proves it there, and not with a secret that opens more than that.
  throw redirect(
    session.onlyTenantId === null ? paths.confirmIdentity(returnTo) : paths.signOnAgain(returnTo),
  );
}
