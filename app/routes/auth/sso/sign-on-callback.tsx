import { redirect } from "@remix-run/node";
import { signOnBrowser } from "../../../http/accounts/sign-on-cookie.server";
import { deviceOf } from "../../../http/accounts/device-of.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths } from "../../../paths";
import { recordAccountEvent } from "../../../services/accounts/events.server";
import { finishSignOn } from "../../../services/sso/finish-sign-on.server";
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
    const device = deviceOf(request.headers.get("user-agent"));
    await recordAccountEvent(control, { userId, kind: "signed-in", device });
    const home = paths.tenant(tenant.slug);
    const inside = returnTo === home || returnTo?.startsWith(`${home}/`) || returnTo?.startsWith(`${home}?`);
    return redirect(inside && returnTo ? returnTo : home, { headers: { "Set-Cookie": cookie } });
  }),
);
