import { randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { isHttps } from "../../env.server";
import { cookieName } from "../respond/cookie-name.server";

/** Ties challenges to the browser that asked for them; kept for as long as the longest of them lives. */
const cookie = createCookie(cookieName("passkey"), {
  path: "/",
  httpOnly: true,
  sameSite: "strict",
  secure: isHttps,
  maxAge: 10 * 60,
});

/** The secret of the browser that a request came from; empty when it has none. */
export async function passkeyBinding(request: Request): Promise<string> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" && /^[\w-]{32}$/.test(value) ? value : "";
}

/** The same, made where there is none: several tabs share it. With the header that keeps it. */
export async function keepPasskeyBinding(request: Request): Promise<{ binding: string; keep: string }> {
  const known = await passkeyBinding(request);
  const binding = known === "" ? randomBytes(24).toString("base64url") : known;
  return { binding, keep: await cookie.serialize(binding) };
}
