import { publicRoute } from "../../http/route/public-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { redirectWithFlash } from "../../http/respond/flash.server";
import { redirect } from "@remix-run/node";
import { message } from "@vensterbank/core";
import { paths } from "../../paths";

export const loader = resourceRoute(publicRoute.loader(async () => redirect(paths.home())));

/** Ends the session here and in the database. */
export const action = resourceRoute(
  publicRoute.action(async ({ sessions, request }) => {
    const cookie = await (await sessions()).end(request);
    const response = await redirectWithFlash(paths.signIn(), message("account.signedOut"), "info");
    response.headers.append("Set-Cookie", cookie);
    return response;
  }),
);
