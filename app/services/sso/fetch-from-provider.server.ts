import { lookup } from "node:dns";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { CustomFetchOptions } from "openid-client";
import { ProviderFault } from "./provider-fault";
import { isLoopbackHost, isReachable, type Reach } from "./reachable-address";

export interface FetchLimits {
  readonly reach: Reach;
  /** For the whole answer, from the name being looked up to its last byte. */
  readonly milliseconds: number;
  readonly bytes: number;
}

export const usualLimits = { milliseconds: 8_000, bytes: 256 * 1024 } as const;

/**
 * Fetches from an address that a tenant, or the provider that it named, gave us, without letting them look into our own
 * network: https only, no redirects, limits of time and size, and the address that was judged is the address that is
 * connected to, so that a name cannot change what it means in between.
 * @throws ProviderFault
 */
export async function fetchFromProvider(
  address: string,
  { method, headers, body, signal }: Pick<CustomFetchOptions, "method" | "headers" | "body" | "signal">,
  { reach, milliseconds, bytes }: FetchLimits,
): Promise<Response> {
  const url = allowedUrl(address, reach);
  const deadline = AbortSignal.timeout(milliseconds);
  const both = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    const answer = await answerOf(url, { method, headers, signal: both, lookup: lookupWithin(reach) }, body);
    const { statusCode = 500 } = answer;
    if (statusCode >= 300 && statusCode < 400) {
      answer.destroy();
      throw new ProviderFault("redirect");
    }
    const content = await readAtMost(answer, bytes);
    const kind = answer.headers["content-type"];
    return new Response(statusCode === 204 ? null : new Uint8Array(content), {
      status: statusCode >= 200 && statusCode <= 599 ? statusCode : 500,
      headers: kind === undefined ? {} : { "content-type": kind },
    });
  } catch (thrown) {
    if (thrown instanceof ProviderFault) throw thrown;
    throw new ProviderFault(both.aborted ? "slow" : "unreachable");
  }
}

/** @throws ProviderFault for anything but https, and http on this machine where that is allowed */
export function allowedUrl(address: string, reach: Reach): URL {
  if (!URL.canParse(address)) throw new ProviderFault("address");
  const url = new URL(address);
  const plain = url.protocol === "http:" && isLoopbackHost(url.hostname) && reach === "loopback";
  if ((url.protocol !== "https:" && !plain) || url.username !== "" || url.password !== "")
    throw new ProviderFault("address");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isReachable(host, reach)) throw new ProviderFault("network");
  return url;
}

/** Looks a name up and refuses when any of its addresses is out of bounds. */
function lookupWithin(reach: Reach): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      if (addresses.length === 0 || addresses.some(({ address }) => !isReachable(address, reach)))
        return done(new ProviderFault("network"), []);
      if (options.all) return done(null, addresses);
      done(null, addresses[0].address, addresses[0].family);
    });
  };
}

interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly lookup: LookupFunction;
}

function answerOf(url: URL, sent: Sent, body: CustomFetchOptions["body"]): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((answered, failed) => {
    // Without an agent: no connection is kept that another tenant's request could be sent over.
    const request = send(url, { ...sent, agent: false, maxHeaderSize: 16 * 1024 }, answered);
    request.once("error", failed);
    request.end(typeof body === "string" || body instanceof URLSearchParams ? body.toString() : undefined);
  });
}

async function readAtMost(answer: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) {
      answer.destroy();
      throw new ProviderFault("large");
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
