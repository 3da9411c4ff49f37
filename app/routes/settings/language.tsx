import { redirect } from "@remix-run/node";
import { isLocale } from "../../http/locale/choose-locale.server";
import { rememberLocale } from "../../http/locale/preference-cookies.server";
import { publicRoute } from "../../http/route/public-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { paths, safeReturnPath } from "../../paths";
import { setLocale } from "../../services/accounts/set-locale.server";

export const loader = resourceRoute(publicRoute.loader(async () => redirect(paths.home())));

/** Remembers a language on this device and with the account, and leads back to the page. */
export const action = resourceRoute(
  publicRoute.action(async ({ form, scope }) => {
    const locale = form.get("locale");
    const back = safeReturnPath(form.get("returnTo")) ?? paths.home();
    if (!isLocale(locale)) return redirect(back);
    await setLocale(await scope(), locale);
    return redirect(back, { headers: { "Set-Cookie": await rememberLocale(locale) } });
  }),
);
