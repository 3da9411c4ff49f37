import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { appError } from "@vensterbank/core";
import { visitorOf } from "../accounts/visitor.server";
import { database } from "../database.server";
import { paths } from "../../paths";
import { errorPage } from "../respond/error-response.server";
import { type ControlScope, openControlScope } from "../scope/control-scope.server";
import { formOf, guarded } from "./guarded-handler.server";

interface OperatorArgs {
  readonly scope: ControlScope;
  readonly url: URL;
  readonly request: Request;
}

/** An operator sees tenants and health, no answers and no results; to everybody else these pages do not exist. */
async function admit({ request, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<OperatorArgs> {
  const url = new URL(request.url);
  const { user, locale } = await visitorOf(context, request);
  if (!user) throw redirect(paths.signIn(url.pathname + url.search));
  if (!user.isOperator) throw errorPage(appError("not-found"));
  return { scope: openControlScope(await database(), { user, locale: locale(null) }), url, request };
}

/**
 * For who runs the installation. Its first pages come with the operator console.
 * @public
 */
export const operatorRoute = {
  loader: <T>(answer: (args: OperatorArgs) => Promise<T>) =>
    guarded("operator", async (args) => answer(await admit(args))),
  action: <T>(answer: (args: OperatorArgs & { form: FormData }) => Promise<T>) =>
    guarded("operator", async (args) => answer({ ...(await admit(args)), form: await formOf(args.request) })),
};
