import { createCookie } from "@remix-run/node";
import { newToken } from "@vensterbank/db";
import { isHttps } from "../../env.server";
import { cookieName } from "../respond/cookie-name.server";

/**
 * Ties attempts at an organisation's sign-on to the browser that began them; kept as long as one lives. Not `strict`:
 * people come back from another site.
 */
const cookie = createCookie(cookieName("sign-on"), {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps,
  maxAge: 10 * 60,
});

/** The secret of the browser that a request came from; null when it has none. */
export async function signOnBrowser(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" && /^[\w-]{43}$/.test(value) ? value : null;
}

/** The same, made where there is none: several tabs share it. With the header that keeps it. */
export async function keepSignOnBrowser(request: Request): Promise<{ browser: string; keep: string }> {
  const browser = (await signOnBrowser(request)) ?? newToken();
  return { browser, keep: await cookie.serialize(browser) };
}
