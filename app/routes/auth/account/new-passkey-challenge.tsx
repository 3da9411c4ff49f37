import { redirect } from "@remix-run/node";
import { appError } from "@vensterbank/core";
import { keepPasskeyBinding } from "../../../http/accounts/passkey-cookie.server";
import { askedHost } from "../../../http/request/asked-host.server";
import { errorPage, valueOf } from "../../../http/respond/error-response.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths } from "../../../paths";
import { beginRegistration } from "../../../services/accounts/passkeys/begin-registration.server";
import { limitChallenges } from "../../../services/accounts/passkeys/limit-challenges.server";
import { relyingPartyOf } from "../../../services/accounts/passkeys/relying-party.server";

/** For who comes here by the address. */
export const loader = resourceRoute(accountRoute.loader({}, async () => redirect(paths.passkeys())));

/** What a browser needs to make a passkey, as JSON. */
export const action = resourceRoute(
  accountRoute.action({ recently: true, changesWaysIn: true }, async ({ scope, request, address }) => {
    const party = relyingPartyOf(askedHost(request));
    if (!party) throw errorPage(appError("passkey-refused"));
    valueOf(await limitChallenges(scope, address));
    const { binding, keep } = await keepPasskeyBinding(request);
    const options = valueOf(await beginRegistration(scope, { party, binding }));
    return Response.json(options, { headers: { "Set-Cookie": keep } });
  }),
);
