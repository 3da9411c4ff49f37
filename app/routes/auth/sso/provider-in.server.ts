import { appError } from "@vensterbank/core";
import { errorPage } from "../../../http/respond/error-response.server";

/** The organisation's sign-on that an address is about. @throws a 404 page when it cannot be one */
export function providerIn({ pathname }: URL): string {
  const found = /^\/sign-in\/sso\/([\w-]{1,64})(?:\/|\.data$|$)/.exec(pathname)?.[1];
  if (found === undefined) throw errorPage(appError("not-found"));
  return found;
}
