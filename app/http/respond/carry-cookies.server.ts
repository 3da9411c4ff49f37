import { type AppLoadContext } from "@remix-run/node";
import { traceOf } from "../request/request-trace.server";

const nameOf = (cookie: string): string => cookie.split("=", 1)[0];

/**
 * Adds the cookies of a request's trace to its answer. Not one that the answer itself gives: browsers keep the last of a
 * name, and a session that was renewed on the way in may have got another secret, or have ended, since.
 */
export function carryCookies(context: AppLoadContext, headers: Headers): void {
  const given = new Set(headers.getSetCookie().map(nameOf));
  for (const cookie of traceOf(context).cookies)
    if (!given.has(nameOf(cookie))) headers.append("Set-Cookie", cookie);
}
