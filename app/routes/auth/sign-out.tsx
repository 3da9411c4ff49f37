import { publicRoute } from "../../http/route/public-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { redirectWithFlash } from "../../http/respond/flash.server";
import { redirect } from "@remix-run/node";
import { message } from "@vensterbank/core";
import { paths } from "../../paths";

export const loader = resourceRoute(publicRoute.loader(async () => redirect(paths.home())));

/**
 * Ends the session here and in the database, and has the browser forget what it kept of its pages; not its cookies, which
 * hold the chosen language and what the next page says.
 */
export const action = resourceRoute(
  publicRoute.action(async ({ sessions, request }) => {
    const cookie = await (await sessions()).end(request);
    const response = await redirectWithFlash(paths.signIn(), message("account.signedOut"), "info");
    response.headers.append("Set-Cookie", cookie);
    response.headers.set("Clear-Site-Data", '"cache", "storage"');
    return response;
  }),
);
