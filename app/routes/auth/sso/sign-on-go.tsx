import { redirect } from "@remix-run/node";
import { keepSignOnBrowser } from "../../../http/accounts/sign-on-cookie.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { safeReturnPath } from "../../../paths";
import { providerIn } from "./provider-in.server";
import { startSignOn } from "../../../services/sso/start-sign-on.server";
import { refusedPath } from "./refused-path.server";

/** Begins an attempt in this browser and leads on to the provider. */
export const loader = resourceRoute(
  publicRoute.loader(async ({ scope, url, request, address }) => {
    const providerId = providerIn(url);
    const returnTo = safeReturnPath(url.searchParams.get("returnTo"));
    const again = url.searchParams.get("again") === "1";
    const { browser, keep } = await keepSignOnBrowser(request);
    const started = await startSignOn(await scope(), { providerId, returnTo, again, browser, address });
    if (!started.ok) return redirect(refusedPath(providerId, started.error));
    return redirect(started.value.href, { headers: { "Set-Cookie": keep } });
  }),
);
