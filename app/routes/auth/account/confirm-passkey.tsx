import { redirect } from "@remix-run/node";
import { appError, fail, message } from "@vensterbank/core";
import { passkeyBinding } from "../../../http/accounts/passkey-cookie.server";
import { askedHost } from "../../../http/request/asked-host.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { recordAccountEvent } from "../../../services/accounts/events.server";
import { relyingPartyOf } from "../../../services/accounts/passkeys/relying-party.server";
import { takePasskeyProof } from "../../../services/accounts/passkeys/take-passkey-proof.server";

/** For who comes here by the back button. */
export const loader = resourceRoute(accountRoute.loader({}, async () => redirect(paths.confirmIdentity())));

/** Takes the use of one's own passkey for proving anew who one is. */
export const action = resourceRoute(
  accountRoute.action({}, async ({ scope, user, form, request, sessions }) => {
    const returnTo = safeReturnPath(form.get("returnTo"));
    const party = relyingPartyOf(askedHost(request));
    const binding = await passkeyBinding(request);
    const response = String(form.get("response"));
    const proof = party
      ? await takePasskeyProof(scope, { party, binding, response, userId: user.id })
      : fail(appError("passkey-refused"));
    if (!proof.ok) {
      const back = paths.confirmIdentity(returnTo ?? undefined);
      return redirectWithFlash(back, message(`errors.${proof.error.code}`), "warn");
    }
    await recordAccountEvent(scope, { userId: user.id, kind: "confirmed" });
    const cookie = await sessions.renew(request, ["passkey"]);
    return redirect(returnTo ?? paths.account(), { headers: { "Set-Cookie": cookie } });
  }),
);
