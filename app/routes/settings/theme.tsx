import { redirect } from "@remix-run/node";
import { isTheme, rememberTheme } from "../../http/locale/preference-cookies.server";
import { publicRoute } from "../../http/route/public-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { paths, safeReturnPath } from "../../paths";

export const loader = resourceRoute(publicRoute.loader(async () => redirect(paths.home())));

/** Remembers light or dark on this device, and leads back to the page. */
export const action = resourceRoute(
  publicRoute.action(async ({ form }) => {
    const theme = form.get("theme");
    const back = safeReturnPath(form.get("returnTo")) ?? paths.home();
    return redirect(back, isTheme(theme) ? { headers: { "Set-Cookie": await rememberTheme(theme) } } : {});
  }),
);
