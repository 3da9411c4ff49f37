import { type IncomingMessage, type ServerResponse } from "node:http";
import { isHttps } from "../../env.server";
import { setSecurityHeaders } from "./security-headers.server";

/**
 * Middleware that gives an answer the security headers that nobody gave it: static files, refusals of the server itself,
 * and what Remix answers without asking us. Settled when the head is written, so that a page keeps its own policy.
 */
export function defaultHeaders(https = isHttps) {
  const defaults = new Headers();
  setSecurityHeaders(defaults, https);
  return (_request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
    response.writeHead = (...given: unknown[]) => {
      for (const [name, value] of defaults) if (!response.hasHeader(name)) response.setHeader(name, value);
      return writeHead(...given);
    };
    next();
  };
}
