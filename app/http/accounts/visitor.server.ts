import { type AppLoadContext } from "@remix-run/node";
import { type Locale } from "@vensterbank/core";
import { database } from "../database.server";
import { chooseLocale } from "../locale/choose-locale.server";
import { localeFromCookie } from "../locale/preference-cookies.server";
import { networkOf } from "../request/network-of.server";
import { traceOf } from "../request/request-trace.server";
import { type SignedInUser } from "../scope/control-scope.server";
import { type SignedInSession, signInSessions } from "./sign-in-sessions.server";

/** Who sent a request, and the language that follows from everything but a tenant. */
export interface Visitor {
  readonly user: SignedInUser | null;
  /** Present when there is a user. */
  readonly session: SignedInSession | null;
  /** Network that the request came from, for records; null when it is not known. */
  readonly fromWhere: string | null;
  /** The language once the tenant's own is known; without a tenant, null. */
  locale(tenant: Locale | null): Locale;
}

const visitors = new WeakMap<AppLoadContext, Promise<Visitor>>();

/** The visitor of a request; all loaders of that request share one look-up of the session. */
export function visitorOf(context: AppLoadContext, request: Request): Promise<Visitor> {
  let visitor = visitors.get(context);
  if (!visitor) {
    visitor = findVisitor(context, request);
    visitors.set(context, visitor);
  }
  return visitor;
}

async function findVisitor(context: AppLoadContext, request: Request): Promise<Visitor> {
  const { user, session, cookie } = await signInSessions(await database()).validate(request);
  const trace = traceOf(context);
  if (cookie !== null) trace.cookies.push(cookie);
  if (user) trace.userId = user.id;
  const chosen = await localeFromCookie(request);
  const acceptLanguage = request.headers.get("accept-language");
  return {
    user,
    session,
    fromWhere: networkOf(request.headers.get("x-client-address") ?? ""),
    locale: (tenant) => chooseLocale({ chosen, user: user?.locale, tenant, acceptLanguage }),
  };
}
