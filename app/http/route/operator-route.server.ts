import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { appError, type TenantId } from "@vensterbank/core";
import type { Database, DatabaseState } from "@vensterbank/db";
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
  /** Writes into a tenant in which nothing is yet: for bringing one in, and no way into any other. */
  fillTenant(id: TenantId): Pick<ReturnType<Database["forTenant"]>, "write">;
  /** How the database stands. */
  inspect(): Promise<DatabaseState>;
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
  const inspect = async () => (await database()).inspect();
  const open = await database();
  const fillTenant = (id: TenantId) => ({ write: writerOfEmpty(open, id) });
  return { scope, fillTenant, inspect, params: paramsOf(params, wanted), url, request };
}

/** @throws when something is in the tenant already */
function writerOfEmpty(open: Database, id: TenantId): ReturnType<Database["forTenant"]>["write"] {
  return (work) =>
    open.forTenant(id).write(async (repositories) => {
      const { tenant, memberships, programmes, people } = repositories;
      const isEmpty =
        (await tenant.get()).status === "suspended" &&
        (await memberships.list()).length +
          (await programmes.list()).length +
          (await people.list()).length ===
          0;
      if (!isEmpty) throw new Error("A tenant that is not empty");
      return work(repositories);
    });
}

/** For who runs the installation. */
export const operatorRoute = {
  loader: <T, Name extends keyof RouteParams = never>(
    options: OperatorRouteOptions<Name>,
    answer: (args: OperatorArgs<Name>) => Promise<T>,
  ) => guarded("operator", async (args) => answer(await admit(args, options)), options),
  action: <T, Name extends keyof RouteParams = never>(
    options: OperatorRouteOptions<Name>,
    answer: (args: OperatorArgs<Name> & { form: FormData }) => Promise<T>,
  ) =>
    guarded(
      "operator",
      async (args) => {
        const admitted = await admit(args, options);
        return answer({ ...admitted, form: await formOf(args.request, { maxBytes: options.maxBytes }) });
      },
      options,
    ),
};
