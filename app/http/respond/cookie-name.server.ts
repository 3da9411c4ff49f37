import { isHttps } from "../../env.server";

/**
 * The name of a cookie of the whole site. Over https its beginning makes browsers refuse one that another server under
 * the same domain, or an answer over http, tries to put in its place.
 */
export function cookieName(name: string, https = isHttps): string {
  return https ? `__Host-${name}` : name;
}
