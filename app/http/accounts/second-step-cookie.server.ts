import { createCookie } from "@remix-run/node";
import { isHttps } from "../../env.server";

/** What a browser keeps between the two steps of a sign-in; sent to the pages of signing in only. */
const cookie = createCookie(isHttps ? "__Secure-second-step" : "second-step", {
  path: "/sign-in",
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps,
  maxAge: 5 * 60,
});

/** The secret of the step that a request belongs to; null when it has none, or not one of ours. */
export async function secondStepOf(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" && /^[\w-]{43}$/.test(value) ? value : null;
}

/** The header that keeps a step. */
export const keepSecondStep = (token: string): Promise<string> => cookie.serialize(token);

/** The header that forgets it. */
export const forgetSecondStep = (): Promise<string> => cookie.serialize("", { maxAge: 0 });
