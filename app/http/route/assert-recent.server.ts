import { redirect } from "@remix-run/node";
import { systemClock } from "@vensterbank/core";
import { paths } from "../../paths";
import { isRecent, type SessionAttributes } from "../accounts/session-attributes";
import { returnPathOf } from "./guarded-handler.server";

/** @throws the way to the page where somebody proves anew who they are, and from there back to this one */
export function assertRecent(session: Pick<SessionAttributes, "authenticatedAt">, url: URL): void {
  if (!isRecent(session, systemClock.now())) throw redirect(paths.confirmIdentity(returnPathOf(url)));
}
