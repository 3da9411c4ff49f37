import { createCookie, redirect } from "@remix-run/node";
import { type Message } from "@vensterbank/core";
import { z } from "zod";
import { isHttps } from "../../env.server";
import { cookieName } from "./cookie-name.server";

const cookie = createCookie(cookieName("flash"), {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps,
  maxAge: 60,
});

const flashed = z.object({
  tone: z.enum(["success", "info", "warn"]),
  key: z.string().regex(/^[a-z]+\.[\w.-]{1,80}$/i),
  params: z.record(z.string(), z.union([z.string().max(200), z.number()])).optional(),
});

/** Something to say once, on the next page. */
export interface Flash {
  readonly tone: "success" | "info" | "warn";
  readonly message: Message;
}

/** Leads to another page that will say `message` once. */
export async function redirectWithFlash(
  to: string,
  message: Message,
  tone: Flash["tone"] = "success",
): Promise<Response> {
  return redirect(to, { headers: { "Set-Cookie": await cookie.serialize({ tone, ...message }) } });
}

/** What the previous page wanted said, and the header that forgets it. */
export async function takeFlash(request: Request): Promise<{ flash: Flash | null; forget: string | null }> {
  const found: unknown = await cookie.parse(request.headers.get("cookie"));
  if (found === null || found === undefined) return { flash: null, forget: null };
  const parsed = flashed.safeParse(found);
  const forget = await cookie.serialize("", { maxAge: 0 });
  if (!parsed.success) return { flash: null, forget };
  const { tone, key, params } = parsed.data;
  return { flash: { tone, message: { key, params } }, forget };
}
