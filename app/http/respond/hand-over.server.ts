import { createCookie } from "@remix-run/node";
import { isHttps } from "../../env.server";

const minutesKept = 30;
// Not for the whole site, so that its name may say no more than that it came over https.
const cookie = createCookie(isHttps ? "__Secure-hand-over" : "hand-over", {
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps,
});

/**
 * The header that leaves a sealed value with this browser, for the pages below one path only and for half an hour:
 * for what a page shows once and nobody stores. Seal it first; a cookie can be read on the device.
 */
export async function handOver(sealed: string, path: string): Promise<string> {
  return cookie.serialize(sealed, { path, maxAge: minutesKept * 60 });
}

/** The sealed value that was left for this path; null when there is none. */
export async function handedOver(request: Request): Promise<unknown> {
  return cookie.parse(request.headers.get("cookie"));
}

/** The header that takes it back. */
export async function takeBack(path: string): Promise<string> {
  return cookie.serialize("", { path, maxAge: 0 });
}
