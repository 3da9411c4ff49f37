import { asId, type Locale, type UserId } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { Lucia, TimeSpan } from "lucia";
import { isHttps } from "../../env.server";
import { type SignedInUser } from "../scope/control-scope.server";
import { sessionAdapter } from "./session-adapter.server";

interface UserAttributes {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale | null;
  readonly isOperator: boolean;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Record<never, never>, UserAttributes>;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** Life of sessions and their cookie. A session lasts thirty days and is renewed when half of that has passed. */
export function signInSessions(database: Database) {
  const lucia = new Lucia(sessionAdapter(database), {
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: { name: "session", attributes: { sameSite: "lax", secure: isHttps, path: "/" } },
    getUserAttributes: ({ name, email, locale, isOperator }: UserAttributes) => ({
      name,
      email,
      locale,
      isOperator,
    }),
  });
  const tokenOf = (request: Request) => lucia.readSessionCookie(request.headers.get("cookie") ?? "");
  return {
    /** Who sent the request, and the cookie to send back when the session was renewed or is gone. */
    async validate(request: Request): Promise<{ user: SignedInUser | null; cookie: string | null }> {
      const token = tokenOf(request);
      if (token === null || token === "") return { user: null, cookie: null };
      const { session, user } = await lucia.validateSession(token);
      if (!session) return { user: null, cookie: lucia.createBlankSessionCookie().serialize() };
      const { id, name, email, locale, isOperator } = user;
      return {
        user: { id: asId<UserId>(id), name, email, locale, isOperator },
        cookie: session.fresh ? lucia.createSessionCookie(token).serialize() : null,
      };
    },
    /** Starts a session. @returns its cookie */
    async start(userId: UserId): Promise<string> {
      const session = await lucia.createSession(userId, {});
      return lucia.createSessionCookie(session.id).serialize();
    },
    /** Ends the session of a request, if it has one. @returns the cookie that forgets it */
    async end(request: Request): Promise<string> {
      const token = tokenOf(request);
      if (token !== null && token !== "") await lucia.invalidateSession(token);
      return lucia.createBlankSessionCookie().serialize();
    },
  };
}
