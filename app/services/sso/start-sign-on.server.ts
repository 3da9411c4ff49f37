import { addressGroup, limited } from "@vensterbank/access";
import { fail, ok, type Result } from "@vensterbank/core";
import { hashToken, newToken } from "@vensterbank/db";
import * as client from "openid-client";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { countTry } from "../accounts/limits.server";
import { knownProvider } from "./known-providers.server";
import { ProviderFault } from "./provider-fault";
import { redirectAddress } from "./sign-on-addresses.server";
import type { SignOnAttempt } from "./sign-on-attempt.server";
import { signOnRefused } from "./sign-on-refusal";

const minutesKept = 10;
/** How long ago somebody may have proved at the provider who they are when that is asked anew, in seconds. */
export const recentSeconds = 900;

export interface SignOnStart {
  readonly providerId: string;
  /** Path on this site; judged when it is used. */
  readonly returnTo: string | null;
  /** Somebody who is in proves anew who they are. */
  readonly again: boolean;
  /** Secret of this browser, from its cookie. */
  readonly browser: string;
  /** Network address of the visitor. */
  readonly address: string;
}

/** Begins an attempt at an organisation's own sign-on. @returns where to send the browser */
export async function startSignOn(
  scope: ControlScope,
  { providerId, returnTo, again, browser, address }: SignOnStart,
): Promise<Result<URL>> {
  const tooMany = await countTry(scope, [limited("sign-on-begin", addressGroup(address))]);
  if (tooMany) return fail(tooMany);
  const found = await scope.read(({ signOn }) => signOn.find(providerId));
  if (!found) return fail(signOnRefused("off"));
  if (found.tenant.status === "suspended") return fail(signOnRefused("suspended"));
  const state = newToken();
  const attempt: SignOnAttempt = {
    providerId,
    browserHash: hashToken(browser),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    returnTo,
    again,
  };
  const challenge = await client.calculatePKCECodeChallenge(attempt.verifier);
  try {
    const provider = await knownProvider(found.provider);
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: redirectAddress(providerId),
      scope: "openid email profile",
      code_challenge: challenge,
      code_challenge_method: "S256",
      state,
      nonce: attempt.nonce,
      ...(again ? { prompt: "login", max_age: String(recentSeconds) } : {}),
    });
    const now = scope.clock.now();
    const expiresAt = new Date(now.getTime() + minutesKept * 60_000);
    await scope.write(async ({ oneTimeTokens }) => {
      await oneTimeTokens.deleteExpired(now);
      await oneTimeTokens.insert({
        ...{ tokenHash: hashToken(state), purpose: "sign-on", userId: null, data: attempt, expiresAt },
      });
    });
    return ok(url);
  } catch (thrown) {
    if (thrown instanceof ProviderFault) return fail(signOnRefused("provider"));
    throw thrown;
  }
}
