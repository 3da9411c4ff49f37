import { type IncomingMessage, type ServerResponse } from "node:http";
import { isHttps } from "../../env.server";
import { setSecurityHeaders } from "./security-headers.server";

/** They say what a document may do. A page loads forty scripts and styles, which are none: these would be a twelfth of it. */
const aboutDocuments = new Set([
  "content-security-policy",
  "cross-origin-opener-policy",
  "permissions-policy",
  "referrer-policy",
  "x-frame-options",
]);
const isPart = /^(text\/css|(text|application)\/javascript|font\/)/;

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
      const part = isPart.test(String(response.getHeader("content-type") ?? ""));
      for (const [name, value] of defaults)
        if (!response.hasHeader(name) && !(part && aboutDocuments.has(name))) response.setHeader(name, value);
      return writeHead(...given);
    };
    next();
  };
}
