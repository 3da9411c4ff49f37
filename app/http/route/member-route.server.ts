import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type Permission } from "@vensterbank/access";
import { appError } from "@vensterbank/core";
import { visitorOf } from "../accounts/visitor.server";
import { paths } from "../../paths";
import { errorPage } from "../respond/error-response.server";
import { type MemberScope } from "../scope/member-scope.server";
import { memberScopeOf } from "../scope/scope-of-request.server";
import { formOf, guarded } from "./guarded-handler.server";
import { paramsOf, type RouteParams } from "./route-params.server";

interface MemberRouteOptions<Name extends keyof RouteParams> {
  /** The one permission that this address asks for. */
  readonly may: Permission;
  /** Parameters that the handler wants besides the tenant. */
  readonly params?: readonly Name[];
}

interface MemberActionOptions<Name extends keyof RouteParams> extends MemberRouteOptions<Name> {
  /** Largest form in bytes, for uploads. */
  readonly maxBytes?: number;
}

export interface MemberArgs<Name extends keyof RouteParams> {
  readonly scope: MemberScope;
  readonly params: Pick<RouteParams, Name>;
  readonly url: URL;
  readonly request: Request;
}

export interface MemberActionArgs<Name extends keyof RouteParams> extends MemberArgs<Name> {
  readonly form: FormData;
}

/**
 * Settles who asks, in which tenant, with which permission. Not signed in: to the sign-in page and back. Not a member:
 * 404, as if the tenant did not exist. Member without the permission: 403.
 */
async function admit<Name extends keyof RouteParams>(
  { request, context, params }: LoaderFunctionArgs | ActionFunctionArgs,
  options: MemberRouteOptions<Name>,
): Promise<MemberArgs<Name>> {
  const url = new URL(request.url);
  const { tenant } = paramsOf(params, ["tenant"]);
  const { user } = await visitorOf(context, request);
  if (!user) throw redirect(paths.signIn(url.pathname + url.search));
  const scope = await memberScopeOf(context, request, tenant);
  if (!scope) throw errorPage(appError("not-found"));
  if (!scope.can(options.may)) throw errorPage(appError("forbidden"));
  return { scope, params: paramsOf(params, options.params ?? []), url, request };
}

/** For members of the tenant in the address who have one named permission. */
export const memberRoute = {
  loader: <T, Name extends keyof RouteParams = never>(
    options: MemberRouteOptions<Name>,
    answer: (args: MemberArgs<Name>) => Promise<T>,
  ) => guarded("member", async (args) => answer(await admit(args, options))),

  action: <T, Name extends keyof RouteParams = never>(
    options: MemberActionOptions<Name>,
    answer: (args: MemberActionArgs<Name>) => Promise<T>,
  ) =>
    guarded("member", async (args) => {
      const admitted = await admit(args, options);
      return answer({ ...admitted, form: await formOf(args.request, options.maxBytes) });
    }),
};
