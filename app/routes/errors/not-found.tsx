import { appError } from "@vensterbank/core";
import { errorPage } from "../../http/respond/error-response.server";
import { publicRoute } from "../../http/route/public-route.server";

/* An address that no route knows: so that the root's loader runs and the error page has its words. */
export const loader = publicRoute.loader(async () => {
  throw errorPage(appError("not-found"));
});

export const action = publicRoute.action(async () => {
  throw errorPage(appError("not-found"));
});

export default function NotFound() {
  return null;
}
