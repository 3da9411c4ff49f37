import { type IncomingMessage } from "node:http";

/** Methods that any address here takes; the product is made of pages and forms. */
export const knownMethods = ["GET", "HEAD", "POST"] as const;

type Asked = Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders" | "httpVersion">;

const hostSyntax = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i;
const formType = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/**
 * The status of the refusal of a request that no browser of ours would send, settled before anything is looked up for
 * it: odd methods (405), addresses and hosts that are none, two hosts, a body where none belongs or another question
 * hidden in it (400), bodies that would have to be unpacked or are no form (415), conditions on the answer (417).
 * Null for a request that is well-formed.
 */
export function requestFlaw({
  method = "",
  url = "",
  headers,
  rawHeaders,
  httpVersion,
}: Asked): number | null {
  if (!knownMethods.some((known) => known === method)) return 405;
  if (!url.startsWith("/") || httpVersion === "0.9") return 400;
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host").length;
  if (hosts > 1 || (hosts === 0 && httpVersion !== "1.0")) return 400;
  if (headers.host !== undefined && !hostSyntax.test(headers.host)) return 400;
  if ((headers["transfer-encoding"] ?? "chunked").toLowerCase() !== "chunked") return 400;
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== "100-continue") return 417;
  const empty = headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) === 0;
  if (method !== "POST") return empty ? legacyQuestion(url) : 400;
  const packed = headers["content-encoding"] ?? "identity";
  if (packed.toLowerCase() !== "identity") return 415;
  return empty || formType.test(headers["content-type"] ?? "") ? legacyQuestion(url) : 415;
}

/** Remix still answers the way in which its first version asked for data, and says in the log that it is wrong. */
function legacyQuestion(url: string): number | null {
  const query = url.slice(url.indexOf("?") + 1);
  return url.includes("?") && new URLSearchParams(query).has("_data") ? 400 : null;
}
