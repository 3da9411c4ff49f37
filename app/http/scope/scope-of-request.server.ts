import { type AppLoadContext } from "@remix-run/node";
import { type Locale } from "@vensterbank/core";
import { type Visitor, visitorOf } from "../accounts/visitor.server";
import { database } from "../database.server";
import { traceOf } from "../request/request-trace.server";
import { type Entrance, findEntrance } from "./member-scope.server";
import { recordSupport } from "./record-support.server";
import { openRespondentScope, type RespondentScope } from "./respondent-scope.server";

interface Scopes {
  entrance?: Promise<Entrance | null>;
  respondent?: Promise<RespondentScope | null>;
}

const scopes = new WeakMap<AppLoadContext, Scopes>();

function scopesOf(context: AppLoadContext): Scopes {
  const known = scopes.get(context) ?? {};
  scopes.set(context, known);
  return known;
}

/** What the signed-in visitor meets in the tenant of this address; looked up once for all loaders of a request. */
export function entranceOf(
  context: AppLoadContext,
  request: Request,
  slug: string,
): Promise<Entrance | null> {
  const known = scopesOf(context);
  known.entrance ??= (async () => {
    const { user, session, locale, fromWhere } = await visitorOf(context, request);
    if (!user || !session) return null;
    const entrance = await findEntrance(await database(), {
      ...{ userId: user.id, slug, locale, session, fromWhere },
    });
    if (entrance?.kind !== "open") return entrance;
    const { scope } = entrance;
    traceOf(context).tenantId = scope.tenant.id;
    if (scope.actor.role === "operator") await recordSupport(scope, request);
    return entrance;
  })();
  return known.entrance;
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
    const entrance = await entranceOf(context, request, params.tenant);
    if (entrance?.kind === "open") return entrance.scope.locale;
  }
  return (await visitorOf(context, request)).locale(null);
}
