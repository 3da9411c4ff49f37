import { addressGroup, limited } from "@vensterbank/access";
import { type AppError, fail, ok, type Result, type TenantId, type UserId } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { countTry } from "../accounts/limits.server";
import { admitPerson } from "./admit-person.server";
import { redeemCode } from "./redeem-code.server";
import { takeAttempt } from "./sign-on-attempt.server";
import { signOnRefused } from "./sign-on-refusal";
import { recentSeconds } from "./start-sign-on.server";

export interface SignOnReturn {
  readonly providerId: string;
  /** The question of the address that the browser came back to. */
  readonly search: URLSearchParams;
  /** Secret of this browser, from its cookie. */
  readonly browser: string | null;
  /** Network address of the visitor. */
  readonly address: string;
}

export interface SignedOn {
  readonly userId: UserId;
  /** The one tenant that the session opens. */
  readonly tenant: { readonly id: TenantId; readonly slug: string };
  /** Where the person was going, when that is inside this tenant. */
  readonly returnTo: string | null;
  /** When the person last proved who they are; null when the provider does not say. */
  readonly authenticatedAt: Date | null;
}

/** How far the provider's clock may be ahead of or behind ours, in milliseconds. */
const tolerance = 60_000;

/** Somebody comes back from their organisation's own sign-on. */
export async function finishSignOn(
  scope: ControlScope,
  { providerId, search, browser, address }: SignOnReturn,
): Promise<Result<SignedOn>> {
  const tooMany = await countTry(scope, [limited("sign-on-return", addressGroup(address))]);
  if (tooMany) return fail(tooMany);
  const states = search.getAll("state");
  const state = states.length === 1 ? states[0] : null;
  const attempt = await takeAttempt(scope, { providerId, state, browser });
  if (!attempt) return fail(signOnRefused("expired"));
  if (search.has("error")) return fail(refusedByProvider(search.get("error")));
  const found = await scope.read(({ signOn }) => signOn.find(providerId));
  if (!found) return fail(signOnRefused("off"));
  const asserted = await redeemCode(found.provider, attempt, search);
  if (!asserted.ok) return asserted;

  const now = scope.clock.now();
  const { authenticatedAt } = asserted.value;
  const age = authenticatedAt === null ? 0 : now.getTime() - authenticatedAt.getTime();
  if (attempt.again && age > recentSeconds * 1000 + tolerance) return fail(signOnRefused("not-asked-anew"));

  const admitted = await admitPerson(scope, found, asserted.value);
  if (!admitted.ok) return admitted;
  const { id, slug } = found.tenant;
  // Asked anew and not told when: the organisation's sign-on answers for it.
  const proved = authenticatedAt ?? (attempt.again ? now : null);
  return ok({
    userId: admitted.value,
    tenant: { id, slug },
    returnTo: attempt.returnTo,
    authenticatedAt: proved && proved > now ? now : proved,
  });
}

/** By the code alone: what else the provider writes is text of a stranger. */
function refusedByProvider(code: string | null): AppError {
  const givenUp = ["access_denied", "login_required", "interaction_required", "consent_required"];
  return signOnRefused(code !== null && givenUp.includes(code) ? "cancelled" : "provider");
}
