import { randomBytes } from "node:crypto";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { replaceSystemClock, systemClock } from "@vensterbank/core";
import { messagesOf } from "@vensterbank/i18n";
import { isbot } from "isbot";
import { env } from "./env.server";
import { FallbackMessages } from "./fallback-messages";
import { fileClock } from "./file-clock";
import { database } from "./http/database.server";
import { chooseLocale } from "./http/locale/choose-locale.server";
import { logFault } from "./http/request/log-fault.server";
import { logRequest } from "./http/request/log-request.server";
import { carryCookies } from "./http/respond/carry-cookies.server";
import { contentSecurityPolicy, setSecurityHeaders } from "./http/respond/security-headers.server";
import { addLastAct } from "./last-acts";
import { paths } from "./paths";
import { RequestNonce } from "./request-nonce";
import { startFieldwork } from "./services/fieldwork/start-fieldwork.server";
import { startJobRunner } from "./services/jobs/start-job-runner.server";
import { startMixing } from "./services/mixing/start-mixing.server";
import { startBounces } from "./services/outbox/bounces/start-bounces.server";
import { startOutbox } from "./services/outbox/start-outbox.server";
import { startTakingResponse } from "./services/waves/start-taking-response.server";
import { streamPage } from "./stream-page";

/** Milliseconds until a page that still waits for data is given up. */
export const streamTimeout = 10_000;

if (env.TEST_CLOCK !== undefined) replaceSystemClock(fileClock(env.TEST_CLOCK));

// Loaded once, when the server starts: what an earlier process left unfinished is taken up again now.
startJobRunner({
  database,
  onFault: (fault) => logFault({}, fault),
  pathOfDeletion: paths.tenantData,
});

startMixing({ database, onFault: (fault) => logFault({}, fault) });

startFieldwork({ database, onFault: (fault) => logFault({}, fault) });

startTakingResponse({ database, clock: systemClock, onFault: (fault) => logFault({}, fault) });

addLastAct(
  startOutbox({
    database,
    onFault: (fault) => logFault({}, fault),
    mailPaths: {
      answer: paths.respond,
      decline: paths.respondMails,
      feedback: paths.respondFeedback,
    },
  }),
);

if (env.BOUNCE_PORT !== undefined && env.BOUNCE_ADDRESS !== undefined)
  addLastAct(
    startBounces({
      database,
      onFault: (fault) => logFault({}, fault),
      port: env.BOUNCE_PORT,
      host: env.HOST,
      address: env.BOUNCE_ADDRESS,
    }),
  );

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
  const { body, failed } = await streamPage(page, {
    nonce,
    // A robot gets nothing half.
    whole: isbot(request.headers.get("user-agent")),
    timeout: streamTimeout + 1_000,
    report: (error) => logFault(context, error),
  });
  carryCookies(context, headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
  setSecurityHeaders(headers);
  const answered = failed ? 500 : statusOf(remixContext, status);
  // Too much at once: in a few seconds there is room again.
  if (answered === 503) headers.set("Retry-After", "10");
  logRequest(context, request, remixContext.staticHandlerContext.matches.at(-1)?.params ?? {}, answered);
  return new Response(body, { status: answered, headers });
}

/**
 * A page that cannot be shown says so in its status too. After a form, Remix would give that of the form's answer, be the
 * thing that the page is about there or not.
 */
function statusOf({ staticHandlerContext: { errors } }: EntryContext, status: number): number {
  const [error] = Object.values(errors ?? {}) as unknown[];
  if (error === undefined) return status;
  return isRouteErrorResponse(error) ? error.status : 500;
}

export function handleDataRequest(
  response: Response,
  { request, context, params }: LoaderFunctionArgs | ActionFunctionArgs,
): Response {
  carryCookies(context, response.headers);
  setSecurityHeaders(response.headers);
  logRequest(context, request, params, response.status);
  return response;
}

export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  // A page that does not exist or is not for this visitor: an answer, not a fault.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) logFault(context, error);
}
