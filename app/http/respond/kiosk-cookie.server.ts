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
  /** Of everybody who answered here since the browser was opened, the first letters of that hash. */
  sat: z.array(z.string().max(16)).max(80).default([]),
  /** Somebody said that it is a device of their own. What others began here stays shut. */
  isLeft: z.boolean().default(false),
});
type Content = z.infer<typeof content>;

/** From so many people on, no browser is somebody's own: it stays a tablet until it is closed. */
const mostOnOwnDevice = 40;

export interface Kiosk {
  readonly kiosk: string;
  readonly seat: string;
}

const shortOf = (token: string) => seatOf(token).slice(0, 16);

async function contentOf(request: Request): Promise<Content | null> {
  const parsed = content.safeParse(await cookie.parse(request.headers.get("cookie")));
  return parsed.success ? parsed.data : null;
}

/** Whether this browser is a shared tablet, and who sits at it; null on any other device. */
export async function kioskOf(request: Request): Promise<Kiosk | null> {
  const found = await contentOf(request);
  return found === null || found.isLeft ? null : { kiosk: found.kiosk, seat: found.seat };
}

/** The header that makes a browser a shared tablet. @param token of who is answering from now on; null = nobody */
export async function takeSeat(request: Request, kiosk: string, token: string | null): Promise<string> {
  const before = (await contentOf(request))?.sat ?? [];
  const sat = token === null ? before : [...new Set([...before, shortOf(token)])].slice(-2 * mostOnOwnDevice);
  const seat = token === null ? "" : seatOf(token);
  return cookie.serialize({ kiosk, seat, sat, isLeft: false } satisfies Content);
}

/**
 * The header with which a browser stops being a shared tablet, because it is somebody's own; null where it cannot be, or
 * is none. Its history still leads to who answered on it before: their pages stay shut.
 */
export async function leaveKiosk(request: Request): Promise<string | null> {
  const found = await contentOf(request);
  if (found === null || found.sat.length > mostOnOwnDevice) return null;
  return cookie.serialize({ ...found, seat: "", isLeft: true } satisfies Content);
}

/**
 * On a shared tablet only the pages of who typed a code there open: the way back leads to the code screen for who comes
 * next. @throws a way there
 */
export async function assertSeat(request: Request, token: string): Promise<void> {
  const found = await contentOf(request);
  if (found === null) return;
  const isOpen = found.isLeft ? !found.sat.includes(shortOf(token)) : found.seat === seatOf(token);
  if (!isOpen) throw redirect(paths.kiosk(found.kiosk), 303);
}
