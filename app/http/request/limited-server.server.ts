import {
  createServer,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import { type Duplex } from "node:stream";
import { locales } from "@vensterbank/core";
import { isHttps } from "../../env.server";
import { plainErrorText } from "../respond/plain-error-page.server";
import { setSecurityHeaders } from "../respond/security-headers.server";
import { logRefusal } from "./log-refusal.server";

/** How long, in milliseconds, and how much one connection may take. */
export interface ConnectionLimits {
  /** Until the last header has come in. */
  readonly headersTimeout: number;
  /** Until the last byte of the body has come in: ten megabytes over a slow line. */
  readonly requestTimeout: number;
  /** Without a byte in either direction, while a request is being answered. */
  readonly silence: number;
  /** Between two requests; longer than proxies usually keep a connection, so that they are the ones to close it. */
  readonly keepAliveTimeout: number;
  /** How often the above is looked at. */
  readonly checkedEvery: number;
  /** Bytes of all headers together. */
  readonly headerBytes: number;
  readonly headers: number;
}

export const connectionLimits: ConnectionLimits = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  silence: 120_000,
  keepAliveTimeout: 65_000,
  checkedEvery: 5_000,
  headerBytes: 16 * 1024,
  headers: 100,
};

const statusOfCode: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * A web server that gives nobody more time or room than a browser needs: who sends headers or a body drop by drop is
 * cut off with 408, what is no HTTP is refused, and both with the headers of every answer.
 */
export function limitedServer(listener: RequestListener, limits = connectionLimits): Server {
  const { headerBytes, headers, silence, checkedEvery, ...times } = limits;
  const server = createServer(
    {
      ...times,
      connectionsCheckingInterval: checkedEvery,
      maxHeaderSize: headerBytes,
      // Refused with the headers of every answer, by who listens.
      requireHostHeader: false,
    },
    listener,
  );
  server.maxHeadersCount = headers;
  server.setTimeout(silence);
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.prependListener("request", ({ socket }, response) => {
    answers.set(socket, response);
    response.once("close", () => answers.delete(socket));
  });
  // Node answers other conditions than 100-continue by itself, without any header of ours.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const status = statusOfCode[error.code ?? ""] ?? 400;
    logRefusal(undefined, status);
    // In the middle of another answer these bytes would become part of it.
    if (answers.get(socket)?.headersSent) return void socket.destroy();
    socket.end(rawRefusal(status), () => socket.destroy());
  });
  return server;
}

function rawRefusal(status: number): string {
  const text = plainErrorText(locales);
  const headers = new Headers({
    Connection: "close",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(text)),
  });
  setSecurityHeaders(headers, isHttps);
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${text}`;
}
