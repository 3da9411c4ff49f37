import { type AppLoadContext } from "@remix-run/node";
import { type Locale } from "@vensterbank/core";
import { type Visitor, visitorOf } from "../accounts/visitor.server";
import { database } from "../database.server";
import { traceOf } from "../request/request-trace.server";
import { type MemberScope, openMemberScope } from "./member-scope.server";
import { openRespondentScope, type RespondentScope } from "./respondent-scope.server";

interface Scopes {
  member?: Promise<MemberScope | null>;
  respondent?: Promise<RespondentScope | null>;
}

const scopes = new WeakMap<AppLoadContext, Scopes>();

function scopesOf(context: AppLoadContext): Scopes {
  const known = scopes.get(context) ?? {};
  scopes.set(context, known);
  return known;
}

/** The scope of the signed-in visitor in the tenant of this address; looked up once for all loaders of a request. */
export function memberScopeOf(
  context: AppLoadContext,
  request: Request,
  slug: string,
): Promise<MemberScope | null> {
  const known = scopesOf(context);
  known.member ??= (async () => {
    const { user, locale } = await visitorOf(context, request);
    if (!user) return null;
    const scope = await openMemberScope(await database(), { userId: user.id, slug, locale });
    if (scope) traceOf(context).tenantId = scope.tenant.id;
    return scope;
  })();
  return known.member;
}

/** The scope of the personal link in this address. */
export function respondentScopeOf(
  context: AppLoadContext,
  request: Request,
  token: string,
): Promise<RespondentScope | null> {
  const known = scopesOf(context);
  known.respondent ??= (async () => {
    const { locale } = await respondentLanguage(context, request);
    const scope = await openRespondentScope(await database(), { token, locale });
    if (scope) traceOf(context).tenantId = scope.tenant.id;
    return scope;
  })();
  return known.respondent;
}

/**
 * A respondent is nobody's account: who happens to be signed in on the same device leaves no trace in the log line of
 * an answer.
 */
async function respondentLanguage(
  context: AppLoadContext,
  request: Request,
): Promise<Pick<Visitor, "locale">> {
  const visitor = await visitorOf(context, request);
  traceOf(context).userId = undefined;
  return visitor;
}

/** The language of a page at this address: the choice, the user, the tenant or the link's tenant, the browser. */
export async function localeOfRequest(
  context: AppLoadContext,
  request: Request,
  params: Readonly<Record<string, string | undefined>>,
): Promise<Locale> {
  if (params.token !== undefined) {
    const scope = await respondentScopeOf(context, request, params.token);
    if (scope) return scope.locale;
  }
  if (params.tenant !== undefined) {
    const scope = await memberScopeOf(context, request, params.tenant);
    if (scope) return scope.locale;
  }
  return (await visitorOf(context, request)).locale(null);
}
