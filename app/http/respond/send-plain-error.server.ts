import { type IncomingMessage, type ServerResponse } from "node:http";
import { chooseLocale } from "../locale/choose-locale.server";
import { logRefusal } from "../request/log-refusal.server";
import { knownMethods } from "../request/request-flaw.server";
import { plainErrorPage } from "./plain-error-page.server";

/** Answers with an error page of its own; what is still being sent is not waited for. */
export function sendPlainError(request: IncomingMessage, response: ServerResponse, status: number): void {
  const locale = chooseLocale({ acceptLanguage: request.headers["accept-language"] });
  const page = Buffer.from(plainErrorPage(status, locale));
  logRefusal(request.method, status);
  response.statusCode = status;
  if (status === 405) response.setHeader("Allow", knownMethods.join(", "));
  if (!request.complete) response.setHeader("Connection", "close");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Language", locale);
  response.setHeader("Content-Length", page.byteLength);
  response.end(request.method === "HEAD" ? undefined : page);
}
