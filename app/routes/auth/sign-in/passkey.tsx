import { redirect } from "@remix-run/node";
import { appError, fail, message } from "@vensterbank/core";
import { passkeyBinding } from "../../../http/accounts/passkey-cookie.server";
import { askedHost } from "../../../http/request/asked-host.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { relyingPartyOf } from "../../../services/accounts/passkeys/relying-party.server";
import { signInWithPasskey } from "../../../services/accounts/passkeys/sign-in-with-passkey.server";
import { enter } from "./enter.server";

/** For who comes here by the back button. */
export const loader = resourceRoute(publicRoute.loader(async () => redirect(paths.signIn())));

/** Signs in whoever's passkey was used. Its device asked for its owner, so no second step follows. */
export const action = resourceRoute(
  publicRoute.action(async ({ scope, form, request, sessions }) => {
    const returnTo = safeReturnPath(form.get("returnTo"));
    const party = relyingPartyOf(askedHost(request));
    const binding = await passkeyBinding(request);
    const response = String(form.get("response"));
    const proof = party
      ? await signInWithPasskey(await scope(), { party, binding, response })
      : fail(appError("passkey-refused"));
    if (!proof.ok) {
      const back = paths.signIn(returnTo ?? undefined);
      return redirectWithFlash(back, message(`errors.${proof.error.code}`), "warn");
    }
    return enter({ scope, sessions, request }, { userId: proof.value, factors: ["passkey"], returnTo });
  }),
);
