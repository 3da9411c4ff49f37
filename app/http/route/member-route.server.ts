import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type Permission } from "@vensterbank/access";
import { appError } from "@vensterbank/core";
import { visitorOf } from "../accounts/visitor.server";
import { paths } from "../../paths";
import { errorPage } from "../respond/error-response.server";
import { type MemberScope } from "../scope/member-scope.server";
import { entranceOf } from "../scope/scope-of-request.server";
import { assertRecent } from "./assert-recent.server";
import { formOf, guarded, returnPathOf } from "./guarded-handler.server";
import { paramsOf, type RouteParams } from "./route-params.server";

interface MemberRouteOptions<Name extends keyof RouteParams> {
  /** The one permission that this address asks for. */
  readonly may: Permission;
  /** Only for who proved lately who they are; others do so first, and come back. */
  readonly recently?: boolean;
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
 * 404, as if the tenant did not exist. Member without the permission: 403. Without a second factor or the organisation's
 * own sign-on where the tenant wants one: to the page where one is made or shown.
 */
async function admit<Name extends keyof RouteParams>(
  { request, context, params }: LoaderFunctionArgs | ActionFunctionArgs,
  options: MemberRouteOptions<Name>,
): Promise<MemberArgs<Name>> {
  const url = new URL(request.url);
  const { tenant } = paramsOf(params, ["tenant"]);
  const { user, session } = await visitorOf(context, request);
  if (!user || !session) throw redirect(paths.signIn(returnPathOf(url)));
  const entrance = await entranceOf(context, request, tenant);
  if (!entrance) throw errorPage(appError("not-found"));
  if (entrance.kind === "suspended") throw errorPage(appError("tenant-suspended"));
  if (entrance.kind === "second-factor") throw redirect(paths.secondFactorNeeded(returnPathOf(url)));
  if (entrance.kind === "sign-on") throw redirect(paths.signOnNeeded(entrance.providerId, returnPathOf(url)));
  const { scope } = entrance;
  if (!scope.can(options.may)) throw errorPage(appError("forbidden"));
  if (options.recently) assertRecent(session, url);
  return { scope, params: paramsOf(params, options.params ?? []), url, request };
}

/** For members of the tenant in the address who have one named permission. */
export const memberRoute = {
  loader: <T, Name extends keyof RouteParams = never>(
    options: MemberRouteOptions<Name>,
    answer: (args: MemberArgs<Name>) => Promise<T>,
  ) => guarded("member", async (args) => answer(await admit(args, options)), options),

  action: <T, Name extends keyof RouteParams = never>(
    options: MemberActionOptions<Name>,
    answer: (args: MemberActionArgs<Name>) => Promise<T>,
  ) =>
    guarded(
      "member",
      async (args) => {
        const admitted = await admit(args, options);
        return answer({ ...admitted, form: await formOf(args.request, { maxBytes: options.maxBytes }) });
      },
      options,
    ),
};
