import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { appError } from "@vensterbank/core";
import { paths } from "../../paths";
import { hasSecondFactor } from "../accounts/session-attributes";
import { visitorOf } from "../accounts/visitor.server";
import { database } from "../database.server";
import { errorPage } from "../respond/error-response.server";
import { type ControlScope, openControlScope } from "../scope/control-scope.server";
import { assertRecent } from "./assert-recent.server";
import { formOf, guarded, returnPathOf } from "./guarded-handler.server";
import { paramsOf, type RouteParams } from "./route-params.server";

interface OperatorRouteOptions<Name extends keyof RouteParams> {
  readonly params?: readonly Name[];
  /** Only for who proved lately who they are; others do so first, and come back. */
  readonly recently?: boolean;
  /** Largest form in bytes, for uploads. */
  readonly maxBytes?: number;
}

interface OperatorArgs<Name extends keyof RouteParams> {
  readonly scope: ControlScope;
  readonly params: Pick<RouteParams, Name>;
  readonly url: URL;
  readonly request: Request;
}

/**
 * An operator sees tenants and health, no answers and no results; to everybody else these pages do not exist. Never
 * without a second factor, and never over the sign-on of one tenant.
 */
async function admit<Name extends keyof RouteParams>(
  { request, context, params }: LoaderFunctionArgs | ActionFunctionArgs,
  { params: wanted = [], recently }: OperatorRouteOptions<Name>,
): Promise<OperatorArgs<Name>> {
  const url = new URL(request.url);
  const { user, session, locale, fromWhere } = await visitorOf(context, request);
  if (!user || !session) throw redirect(paths.signIn(returnPathOf(url)));
  if (!user.isOperator || session.onlyTenantId !== null) throw errorPage(appError("not-found"));
  if (!hasSecondFactor(session)) throw redirect(paths.secondFactorNeeded(returnPathOf(url)));
  if (recently) assertRecent(session, url);
  const scope = openControlScope(await database(), { user, session, fromWhere, locale: locale(null) });
  return { scope, params: paramsOf(params, wanted), url, request };
}

/** For who runs the installation. */
export const operatorRoute = {
  loader: <T, Name extends keyof RouteParams = never>(
    options: OperatorRouteOptions<Name>,
    answer: (args: OperatorArgs<Name>) => Promise<T>,
  ) => guarded("operator", async (args) => answer(await admit(args, options))),
  action: <T, Name extends keyof RouteParams = never>(
    options: OperatorRouteOptions<Name>,
    answer: (args: OperatorArgs<Name> & { form: FormData }) => Promise<T>,
  ) =>
    guarded("operator", async (args) => {
      const admitted = await admit(args, options);
      return answer({ ...admitted, form: await formOf(args.request, options.maxBytes) });
    }),
};
