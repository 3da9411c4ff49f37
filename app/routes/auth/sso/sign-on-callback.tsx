import { redirect } from "@remix-run/node";
import { signOnBrowser } from "../../../http/accounts/sign-on-cookie.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths } from "../../../paths";
import { noteSignIn } from "../../../services/accounts/note-sign-in.server";
import { finishSignOn } from "../../../services/sso/finish-sign-on.server";
import { deviceOfRequest } from "../sign-in/enter.server";
import { providerIn } from "./provider-in.server";
import { refusedPath } from "./refused-path.server";

/** Where a provider sends people back to: a session that opens this one organisation, or the reason why not. */
export const loader = resourceRoute(
  publicRoute.loader(async ({ scope, sessions, url, request, address }) => {
    const providerId = providerIn(url);
    const control = await scope();
    const back = { providerId, search: url.searchParams, address };
    const finished = await finishSignOn(control, { ...back, browser: await signOnBrowser(request) });
    if (!finished.ok) return redirect(refusedPath(providerId, finished.error));
    const { userId, tenant, returnTo, authenticatedAt } = finished.value;
    const proof = { factors: ["sso"], onlyTenantId: tenant.id, authenticatedAt } as const;
    const cookie = await (await sessions()).start(request, userId, proof);
    await noteSignIn(control, { userId, factors: proof.factors, device: deviceOfRequest(request) });
    const home = paths.tenant(tenant.slug);
    const inside = returnTo === home || returnTo?.startsWith(`${home}/`) || returnTo?.startsWith(`${home}?`);
    return redirect(inside && returnTo ? returnTo : home, { headers: { "Set-Cookie": cookie } });
  }),
);
