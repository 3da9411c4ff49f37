import { redirect } from "@remix-run/node";
import { appError } from "@vensterbank/core";
import { keepPasskeyBinding } from "../../../http/accounts/passkey-cookie.server";
import { askedHost } from "../../../http/request/asked-host.server";
import { errorPage, valueOf } from "../../../http/respond/error-response.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths } from "../../../paths";
import { beginPasskeyProof } from "../../../services/accounts/passkeys/begin-passkey-proof.server";
import { limitChallenges } from "../../../services/accounts/passkeys/limit-challenges.server";
import { relyingPartyOf } from "../../../services/accounts/passkeys/relying-party.server";

/** For who comes here by the address. */
export const loader = resourceRoute(accountRoute.loader({}, async () => redirect(paths.confirmIdentity())));

/** What a browser needs to have one's own passkey used, as JSON. */
export const action = resourceRoute(
  accountRoute.action({}, async ({ scope, user, request, address }) => {
    const party = relyingPartyOf(askedHost(request));
    if (!party) throw errorPage(appError("passkey-refused"));
    valueOf(await limitChallenges(scope, address));
    const { binding, keep } = await keepPasskeyBinding(request);
    const options = await beginPasskeyProof(scope, { party, binding, userId: user.id });
    return Response.json(options, { headers: { "Set-Cookie": keep } });
  }),
);
