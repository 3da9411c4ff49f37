import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { appError } from "@vensterbank/core";
import { errorPage } from "../respond/error-response.server";
import { type RespondentScope } from "../scope/respondent-scope.server";
import { respondentScopeOf } from "../scope/scope-of-request.server";
import { formOf, guarded } from "./guarded-handler.server";
import { paramsOf, type RouteParams } from "./route-params.server";

interface RespondentRouteOptions<Name extends keyof RouteParams> {
  /** Parameters that the handler wants besides the token. */
  readonly params?: readonly Name[];
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
  const scope = await respondentScopeOf(context, request, paramsOf(params, ["token"]).token);
  if (!scope) throw errorPage(appError("link-unknown"));
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
      return answer({ ...admitted, form: await formOf(args.request) });
    }),
};
