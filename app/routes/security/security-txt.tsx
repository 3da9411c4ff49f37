import { appError, systemClock } from "@vensterbank/core";
import { errorPage } from "../../http/respond/error-response.server";
import { publicRoute } from "../../http/route/public-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { readSecurityTxt } from "../../services/security-contact/read-security-txt.server";

/** Where a weakness can be reported (RFC 9116). */
export const loader = resourceRoute(
  publicRoute.loader(async () => {
    const text = readSecurityTxt(systemClock.now());
    if (text === null) throw errorPage(appError("not-found"));
    return new Response(text, {
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=86400" },
    });
  }),
);
