import { redirect } from "@remix-run/node";
import { appError } from "@vensterbank/core";
import { keepPasskeyBinding } from "../../../http/accounts/passkey-cookie.server";
import { askedHost } from "../../../http/request/asked-host.server";
import { errorPage, valueOf } from "../../../http/respond/error-response.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths } from "../../../paths";
import { beginPasskeyProof } from "../../../services/accounts/passkeys/begin-passkey-proof.server";
import { limitChallenges } from "../../../services/accounts/passkeys/limit-challenges.server";
import { relyingPartyOf } from "../../../services/accounts/passkeys/relying-party.server";

/** For who comes here by the address. */
export const loader = resourceRoute(publicRoute.loader(async () => redirect(paths.signIn())));

/** What a browser needs to have a passkey used, as JSON; the same for everybody. */
export const action = resourceRoute(
  publicRoute.action(async ({ scope, request, address }) => {
    const party = relyingPartyOf(askedHost(request));
    if (!party) throw errorPage(appError("passkey-refused"));
    const control = await scope();
    valueOf(await limitChallenges(control, address));
    const { binding, keep } = await keepPasskeyBinding(request);
    const options = await beginPasskeyProof(control, { party, binding, userId: null });
    return Response.json(options, { headers: { "Set-Cookie": keep } });
  }),
);
