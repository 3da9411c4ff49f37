import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { type Locale } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { chooseLocale } from "../locale/choose-locale.server";
import { logFault } from "../request/log-fault.server";
import { type ErrorBody } from "../respond/error-response.server";
import { localeOfRequest } from "../scope/scope-of-request.server";
import { finished } from "./guarded-handler.server";

const ofResource = Symbol.for("vensterbank.resource-route");

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** What `data(…)` makes. */
interface WithInit {
  readonly type: "DataWithResponseInit";
  readonly data: unknown;
  readonly init: ResponseInit | null;
}

/** Whether a loader or action was made for a route without a page. */
export function isForResource(handler: unknown): boolean {
  return typeof handler === "function" && ofResource in handler;
}

/**
 * Around the loader or action of a route that has no page. No error boundary stands there, and Remix takes anything but
 * a response for a fault: a refusal becomes a response of its own, a sentence for who reads it and JSON for a script. So
 * does a fault, of which the visitor hears only that it is one.
 */
export function resourceRoute<T>(handler: (args: Args) => Promise<T>): (args: Args) => Promise<T> {
  const answer = async (args: Args) => {
    try {
      return await handler(args);
    } catch (thrown) {
      if (thrown instanceof Response) throw thrown;
      if (isWithInit(thrown)) throw finished(await refusalOf(thrown, args), args);
      if (!args.request.signal.aborted) logFault(args.context, thrown);
      throw finished(await refusalOf(ofFault, args), args);
    }
  };
  return Object.assign(answer, handler, { [ofResource]: true });
}

const ofFault = { data: { error: { code: "fault" } }, init: { status: 500 } } as const;

async function refusalOf({ data, init }: Pick<WithInit, "data" | "init">, args: Args): Promise<Response> {
  const { error } = data as ErrorBody | typeof ofFault.data;
  if (!args.request.headers.get("accept")?.includes("text/html")) return Response.json({ error }, init ?? {});
  const locale = await localeOf(args);
  const { say } = createTranslator(locale, messagesOf(locale, ["errors"]));
  const told =
    error.code === "fault"
      ? { key: "errors.page.fault" }
      : { key: `errors.${error.code}`, params: error.params };
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Content-Language": locale };
  return new Response(`${say(told)}\n`, { ...init, headers });
}

/** After a fault the database may not say which language was chosen. */
async function localeOf({ request, context, params }: Args): Promise<Locale> {
  try {
    return await localeOfRequest(context, request, params);
  } catch {
    return chooseLocale({ acceptLanguage: request.headers.get("accept-language") });
  }
}

function isWithInit(thrown: unknown): thrown is WithInit {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    (thrown as { type?: unknown }).type === "DataWithResponseInit"
  );
}
