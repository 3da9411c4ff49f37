/**
 * The web server: static files, compression and the built product. `remix-serve` is not used because it prints every
 * address it serves, and a respondent's address holds a secret (docs/decisions/0001).
 */
import { type Server } from "node:http";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import { type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler } from "express";
import staticCompressed from "express-static-gzip";
import { askedHostHeader } from "./http/request/asked-host.server";
import { mayBeOneClick } from "./http/request/may-be-one-click.server";
import { limitedServer } from "./http/request/limited-server.server";
import { logFault } from "./http/request/log-fault.server";
import { comesFromHere } from "./http/request/origin-check.server";
import { requestFlaw } from "./http/request/request-flaw.server";
import { defaultHeaders } from "./http/respond/default-headers.server";
import { sendPlainError } from "./http/respond/send-plain-error.server";
import { doLastActs } from "./last-acts";
import { type Environment, parseEnv } from "./parse-env";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * An address that cannot be decoded, made into one that can: it leads to a page that says so, not to a fault. Without
 * NUL characters, which PostgreSQL does not look for in any text.
 */
function decodable(given: string): string {
  const address = given.replaceAll("%00", "");
  const [path, ...query] = address.split("?");
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}

/**
 * Everything before Remix: headers, the refusal of what is malformed, static files, who the visitor is, and the refusal
 * of forms from elsewhere.
 */
export function edge({ APP_URL, TRUST_PROXY }: Pick<Environment, "APP_URL" | "TRUST_PROXY">) {
  const app = express();
  const { host: ownHost, origin: ownOrigin } = new URL(APP_URL);
  app.disable("x-powered-by");
  // Who the visitor is may be said by a proxy on this machine, and by those that the settings name.
  app.set("trust proxy", ["loopback", ...TRUST_PROXY]);
  app.use(defaultHeaders(APP_URL.startsWith("https:")));
  app.use((request, response, next) => {
    const flaw = requestFlaw(request);
    if (flaw !== null) return sendPlainError(request, response, flaw);
    request.url = decodable(request.url);
    request.originalUrl = request.url;
    // Refused before the whole form was read: the rest is let run out, or the browser waits for ever to send it.
    response.once("finish", () => {
      if (request.complete) return;
      request.removeAllListeners("data");
      request.resume();
    });
    next();
  });
  app.use(
    "/assets",
    staticCompressed(resolve(root, "build/client/assets"), {
      enableBrotli: true,
      orderPreference: ["br"],
      // Their names change with their content: nobody asks whether they are still the same.
      serveStatic: {
        ...{ immutable: true, maxAge: "1y", index: false, redirect: false },
        ...{ etag: false, lastModified: false, acceptRanges: false },
      },
    }),
  );
  app.use(compression());
  app.use(express.static(resolve(root, "build/client"), { maxAge: "1h", index: false, redirect: false }));
  app.use((request, response, next) => {
    request.headers["x-client-address"] = request.ip ?? "";
    const { origin, host } = request.headers;
    request.headers[askedHostHeader] = host ?? "";
    const reads = request.method === "GET" || request.method === "HEAD";
    const oneClick = mayBeOneClick(request);
    // Remix would answer a page's form from elsewhere with a fault; this is a refusal, not a fault.
    if (!reads && !oneClick && !comesFromHere({ origin, host }, APP_URL))
      return sendPlainError(request, response, 403);
    // What the product knows of its own address is APP_URL, never what a visitor says that it is.
    delete request.headers["x-forwarded-host"];
    if (reads || oneClick || origin === ownOrigin) request.headers.host = ownHost;
    next();
  });
  return app;
}

/** What nobody else answered for: a page without details, and a line in the log without the address. */
export const lastResort: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const given = (error as { status?: unknown } | null)?.status;
  const status = typeof given === "number" && given >= 400 && given < 500 ? 400 : 500;
  if (status === 500) logFault({}, error);
  if (response.headersSent) response.destroy();
  else sendPlainError(request, response, status);
};

/** Serves the build on PORT (and HOST) until SIGINT or SIGTERM. */
export async function serve(): Promise<Server> {
  process.env.NODE_ENV ??= "production";
  const env = parseEnv(process.env);
  const { PORT, HOST } = env;
  const entry = pathToFileURL(resolve(root, "build/server/index.js")).href;
  const build = (await import(entry)) as ServerBuild;
  const app = edge(env);
  app.all("*", createRequestHandler({ build, mode: process.env.NODE_ENV }));
  app.use(lastResort);
  const server = limitedServer(app).listen(PORT, HOST);
  await new Promise((ready, failed) => server.once("listening", ready).once("error", failed));
  const stop = () => {
    // A mail that is on its way is finished; no other one is begun.
    const finished = doLastActs();
    server.close(() => void finished.then(() => process.exit(0)));
    // Idle keep-alive connections would hold the process; those that are answering get a moment.
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return server;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await serve();
