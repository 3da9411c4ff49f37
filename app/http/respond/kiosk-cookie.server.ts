import { createCookie, redirect } from "@remix-run/node";
import { z } from "zod";
import { isHttps } from "../../env.server";
import { paths } from "../../paths";
import { cookieName } from "./cookie-name.server";
import { seatOf } from "./seat.server";

/** Until the browser is closed: a tablet that is put to another use forgets that it was shared. */
const cookie = createCookie(cookieName("kiosk"), {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps,
});

const content = z.object({
  /** Secret of the address that the tablet stands at. */
  kiosk: z.string().regex(/^[\w-]{20,128}$/),
  /** Hash of the link of who is answering now; empty when nobody is. */
  seat: z.string().max(64),
});

export interface Kiosk {
  readonly kiosk: string;
  readonly seat: string;
}

/** Whether this browser is a shared tablet, and who sits at it; null on any other device. */
export async function kioskOf(request: Request): Promise<Kiosk | null> {
  const parsed = content.safeParse(await cookie.parse(request.headers.get("cookie")));
  return parsed.success ? parsed.data : null;
}

/** The header that makes a browser a shared tablet. @param token of who is answering from now on; null = nobody */
export function takeSeat(kiosk: string, token: string | null): Promise<string> {
  return cookie.serialize({ kiosk, seat: token === null ? "" : seatOf(token) });
}

/**
 * On a shared tablet only the pages of who typed a code there open: the way back leads to the code screen for who comes
 * next. @throws a way there
 */
export async function assertSeat(request: Request, token: string): Promise<void> {
  const shared = await kioskOf(request);
  if (shared && shared.seat !== seatOf(token)) throw redirect(paths.kiosk(shared.kiosk), 303);
}
