import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import type { z } from "zod";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { signInLinkData } from "./ask-sign-in-link.server";
import { findLink, type LinkVisit } from "./find-link.server";

type Visit = Omit<LinkVisit, "purpose">;

/** What the page of a link tells: where and when it was asked for, never for whom. */
export async function getSignInLink(
  scope: ControlScope,
  visit: Visit,
): Promise<Result<Pick<z.infer<typeof signInLinkData>, "device" | "askedAt">>> {
  const found = await findLink(scope, { ...visit, purpose: "sign-in-link" });
  if (!found.ok) return found;
  const { device, askedAt } = signInLinkData.parse(found.value.data);
  return ok({ device, askedAt });
}

export interface LinkUsed {
  readonly userId: UserId;
  readonly returnTo: string | null;
  /** A code is asked for besides. */
  readonly secondStep: boolean;
}

/** Uses the link up. */
export async function takeSignInLink(scope: ControlScope, visit: Visit): Promise<Result<LinkUsed>> {
  const found = await findLink(scope, { ...visit, purpose: "sign-in-link" });
  if (!found.ok) return found;
  const { tokenHash, userId, data } = found.value;
  return scope.write(async (repositories) => {
    const taken = await repositories.oneTimeTokens.take(tokenHash, "sign-in-link", scope.clock.now());
    const user = await repositories.users.get(userId);
    if (!taken || !user) return fail(appError("mail-link-over"));
    const { returnTo } = signInLinkData.parse(data);
    return ok({ userId, returnTo, secondStep: await repositories.totps.isOn(userId) });
  });
}
