import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { isHttps } from "../../env.server";
import { safeReturnPath } from "../../paths";
import { cookieName } from "./cookie-name.server";
import { seatOf } from "./seat.server";

/** For as long as somebody types; gone with the browser. */
const cookie = createCookie(cookieName("paper"), {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: isHttps,
});

const content = z.object({ name: z.string().max(300), back: z.string().max(400), seat: z.string().max(64) });

/** Whose form is being typed in, and where the list is from which that began. */
export interface PaperEntry {
  readonly name: string;
  readonly back: string;
}

/** Null under any link but the one with which typing in began. */
export async function paperOf(request: Request, token: string): Promise<PaperEntry | null> {
  const parsed = content.safeParse(await cookie.parse(request.headers.get("cookie")));
  if (!parsed.success || parsed.data.seat !== seatOf(token)) return null;
  const back = safeReturnPath(parsed.data.back);
  return back === null ? null : { name: parsed.data.name, back };
}

/** The header with which typing in a form begins. */
export function beginPaper(token: string, { name, back }: PaperEntry): Promise<string> {
  return cookie.serialize({ name, back, seat: seatOf(token) });
}
