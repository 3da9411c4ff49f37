import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
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
 * a response for a fault: a refusal becomes a response of its own, a sentence for who reads it and JSON for a script.
 */
export function resourceRoute<T>(handler: (args: Args) => Promise<T>): (args: Args) => Promise<T> {
  const answer = async (args: Args) => {
    try {
      return await handler(args);
    } catch (thrown) {
      throw isWithInit(thrown) ? finished(await refusalOf(thrown, args), args) : thrown;
    }
  };
  return Object.assign(answer, handler, { [ofResource]: true });
}

async function refusalOf({ data, init }: WithInit, { request, context, params }: Args): Promise<Response> {
  const { error } = data as ErrorBody;
  if (!request.headers.get("accept")?.includes("text/html")) return Response.json({ error }, init ?? {});
  const locale = await localeOfRequest(context, request, params);
  const { say } = createTranslator(locale, messagesOf(locale, ["errors"]));
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Content-Language": locale };
  return new Response(`${say({ key: `errors.${error.code}`, params: error.params })}\n`, {
    ...init,
    headers,
  });
}

function isWithInit(thrown: unknown): thrown is WithInit {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    (thrown as { type?: unknown }).type === "DataWithResponseInit"
  );
}
