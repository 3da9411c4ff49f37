import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { appError } from "@vensterbank/core";
import { assertSeat } from "../respond/kiosk-cookie.server";
import { database } from "../database.server";
import { errorPage } from "../respond/error-response.server";
import { type RespondentScope } from "../scope/respondent-scope.server";
import { respondentScopeOf } from "../scope/scope-of-request.server";
import { refuseUnknownLink } from "../scope/unknown-link.server";
import { clientAddress, formOf, guarded } from "./guarded-handler.server";
import { paramsOf, type RouteParams } from "./route-params.server";

interface RespondentRouteOptions<Name extends keyof RouteParams> {
  /** Parameters that the handler wants besides the token. */
  readonly params?: readonly Name[];
  /** Also while the organisation is on hold: what was promised can be read, and answers taken back, at any time. */
  readonly alsoOnHold?: boolean;
  /** Also for mail providers that post what RFC 8058 says, without an origin. */
  readonly alsoOneClick?: boolean;
}

export interface RespondentArgs<Name extends keyof RouteParams> {
  readonly scope: RespondentScope;
  /** Always with the link's secret, for building addresses of the same link. */
  readonly params: Pick<RouteParams, Name | "token">;
  readonly url: URL;
  readonly request: Request;
}

export interface RespondentActionArgs<Name extends keyof RouteParams> extends RespondentArgs<Name> {
  readonly form: FormData;
}

async function admit<Name extends keyof RouteParams>(
  { request, context, params }: LoaderFunctionArgs | ActionFunctionArgs,
  options: RespondentRouteOptions<Name>,
): Promise<RespondentArgs<Name>> {
  const wanted: (Name | "token")[] = ["token", ...(options.params ?? [])];
  const found = paramsOf(params, wanted);
  await assertSeat(request, found.token);
  const scope = await respondentScopeOf(context, request, paramsOf(params, ["token"]).token);
  if (!scope) throw errorPage(await refuseUnknownLink(await database(), clientAddress(request)));
  if (scope.isOnHold && !options.alsoOnHold) throw errorPage(appError("tenant-suspended"));
  return { scope, params: found, url: new URL(request.url), request };
}

/** For the holder of a personal link. Whether the wave is open and the answers unsent is for the use case to say. */
export const respondentRoute = {
  loader: <T, Name extends keyof RouteParams = never>(
    options: RespondentRouteOptions<Name>,
    answer: (args: RespondentArgs<Name>) => Promise<T>,
  ) => guarded("respondent", async (args) => answer(await admit(args, options))),

  action: <T, Name extends keyof RouteParams = never>(
    options: RespondentRouteOptions<Name>,
    answer: (args: RespondentActionArgs<Name>) => Promise<T>,
  ) =>
    guarded("respondent", async (args) => {
      const admitted = await admit(args, options);
      return answer({ ...admitted, form: await formOf(args.request, options) });
    }),
};
