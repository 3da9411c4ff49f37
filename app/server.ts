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
import express from "express";
import staticCompressed from "express-static-gzip";
import { comesFromHere } from "./http/request/origin-check.server";
import { parseEnv } from "./parse-env";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** An address that cannot be decoded, made into one that can: it leads to a page that says so, not to a fault. */
function decodable(address: string): string {
  const [path, ...query] = address.split("?");
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}

function application(build: ServerBuild, APP_URL: string) {
  const app = express();
  app.disable("x-powered-by");
  // Only a proxy on this machine or in this network may say who the visitor is.
  app.set("trust proxy", "loopback, linklocal, uniquelocal");
  app.use(
    "/assets",
    staticCompressed(resolve(root, "build/client/assets"), {
      enableBrotli: true,
      orderPreference: ["br"],
      serveStatic: { immutable: true, maxAge: "1y", index: false },
    }),
  );
  app.use(compression());
  app.use(express.static(resolve(root, "build/client"), { maxAge: "1h", index: false }));
  app.use((request, response, next) => {
    request.url = decodable(request.url);
    request.originalUrl = request.url;
    request.headers["x-client-address"] = request.ip ?? "";
    const { origin, host } = request.headers;
    const reads = request.method === "GET" || request.method === "HEAD";
    // Remix would answer a page's form from elsewhere with a fault; this is a refusal, not a fault.
    if (reads || comesFromHere({ origin, host }, APP_URL)) next();
    else response.status(403).type("text").send("Forbidden\n");
  });
  app.all("*", createRequestHandler({ build, mode: process.env.NODE_ENV }));
  return app;
}

/** Serves the build on PORT (and HOST) until SIGINT or SIGTERM. */
export async function serve(): Promise<Server> {
  process.env.NODE_ENV ??= "production";
  const { PORT, HOST, APP_URL } = parseEnv(process.env);
  const entry = pathToFileURL(resolve(root, "build/server/index.js")).href;
  const build = (await import(entry)) as ServerBuild;
  const app = application(build, APP_URL);
  const server = HOST === undefined ? app.listen(PORT) : app.listen(PORT, HOST);
  await new Promise((ready, failed) => server.once("listening", ready).once("error", failed));
  const stop = () => {
    server.close(() => process.exit(0));
    // Idle keep-alive connections would hold the process; those that are answering get a moment.
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return server;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await serve();
