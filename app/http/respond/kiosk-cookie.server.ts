import { createCookie } from "@remix-run/node";
import { isHttps } from "../../env.server";
import { cookieName } from "./cookie-name.server";

/** Says that this device is a tablet that several people answer on; its value leads back to the address of the tablet. */
export const kioskCookie = createCookie(cookieName("kiosk"), {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps,
});

/** The token of the kiosk that this device is; null for a device of somebody's own. */
export async function kioskOf(request: Request): Promise<string | null> {
  const found: unknown = await kioskCookie.parse(request.headers.get("cookie"));
  return typeof found === "string" && /^[\w-]{20,128}$/.test(found) ? found : null;
}
