import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { messagesOf } from "@vensterbank/i18n";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { FallbackMessages } from "./fallback-messages";
import { chooseLocale } from "./http/locale/choose-locale.server";
import { logFault } from "./http/request/log-fault.server";
import { logRequest } from "./http/request/log-request.server";
import { traceOf } from "./http/request/request-trace.server";
import { contentSecurityPolicy, setSecurityHeaders } from "./http/respond/security-headers.server";
import { RequestNonce } from "./request-nonce";

/** Milliseconds until a page that still waits for data is given up. */
export const streamTimeout = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const nonce = randomBytes(18).toString("base64");
  const locale = chooseLocale({ acceptLanguage: request.headers.get("accept-language") });
  const page = (
    <FallbackMessages.Provider value={{ locale, messages: messagesOf(locale, ["common", "errors"]) }}>
      <RequestNonce.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </RequestNonce.Provider>
    </FallbackMessages.Provider>
  );
  const { body, failed } = await render(page, nonce, isbot(request.headers.get("user-agent")), (error) =>
    logFault(context, error),
  );
  for (const cookie of traceOf(context).cookies) headers.append("Set-Cookie", cookie);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
  setSecurityHeaders(headers);
  const answered = failed ? 500 : status;
  logRequest(context, request, remixContext.staticHandlerContext.matches.at(-1)?.params ?? {}, answered);
  return new Response(body, { status: answered, headers });
}

/** Streams the page; for robots only when it is whole. */
function render(page: JSX.Element, nonce: string, whole: boolean, report: (error: unknown) => void) {
  return new Promise<{ body: ReadableStream; failed: boolean }>((done, refused) => {
    let failed = false;
    let started = false;
    const start = () => {
      started = true;
      const body = new PassThrough();
      done({ body: createReadableStreamFromReadable(body), failed });
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whole ? "onAllReady" : "onShellReady"]: start,
      onShellError: refused,
      onError(error) {
        failed = true;
        if (started) report(error);
      },
    });
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

export function handleDataRequest(
  response: Response,
  { request, context, params }: LoaderFunctionArgs | ActionFunctionArgs,
): Response {
  for (const cookie of traceOf(context).cookies) response.headers.append("Set-Cookie", cookie);
  setSecurityHeaders(response.headers);
  logRequest(context, request, params, response.status);
  return response;
}

export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (!request.signal.aborted) logFault(context, error);
}
