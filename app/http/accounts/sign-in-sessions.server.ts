import {
  asId,
  type Clock,
  type Locale,
  type SignInFactor,
  systemClock,
  type TenantId,
  type UserId,
} from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { Lucia, TimeSpan } from "lucia";
import { isHttps } from "../../env.server";
import { cookieName } from "../respond/cookie-name.server";
import { type SignedInUser } from "../scope/control-scope.server";
import { deviceOf } from "./device-of.server";
import { sessionAdapter, sessionIdOf } from "./session-adapter.server";
import { type SessionAttributes } from "./session-attributes";

interface UserAttributes {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale | null;
  readonly isOperator: boolean;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseUserAttributes: UserAttributes;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

/** A session that nobody uses ends after seven days, and every session thirty days after it began. */
const idleDays = 7;
const longestDays = 30;
/** One that an organisation's own sign-on began ends sooner: who leaves there is not told to us. */
const longestSignOnHours = 12;

/** The session of a request. */
export interface SignedInSession extends SessionAttributes {
  /** Hash of its token, as it is stored; for "sign out everywhere else". */
  readonly id: string;
}

export interface Proof {
  /** What was shown. */
  readonly factors: readonly SignInFactor[];
  /** The one tenant that the session opens. */
  readonly onlyTenantId?: TenantId;
  /** When that was, if not now; null when it is not known. */
  readonly authenticatedAt?: Date | null;
}

/** Life of sessions and their cookie. */
export function signInSessions(database: Database, clock: Clock = systemClock) {
  const lucia = new Lucia(sessionAdapter(database, clock), {
    sessionExpiresIn: new TimeSpan(idleDays, "d"),
    sessionCookie: {
      name: cookieName("session"),
      attributes: { sameSite: "lax", secure: isHttps, path: "/" },
    },
    getSessionAttributes: (attributes: SessionAttributes) => attributes,
    getUserAttributes: ({ name, email, locale, isOperator }: UserAttributes) => ({
      name,
      email,
      locale,
      isOperator,
    }),
  });
  const tokenOf = (request: Request) => lucia.readSessionCookie(request.headers.get("cookie") ?? "");

  async function validate(request: Request) {
    const token = tokenOf(request);
    if (token === null || token === "") return { user: null, session: null, cookie: null };
    const { session, user } = await lucia.validateSession(token);
    // No cookie that forgets it: in another tab the same session may just have got another token.
    const gone = { user: null, session: null, cookie: null };
    if (!session) return gone;
    const { createdAt, authenticatedAt, factors, device, onlyTenantId } = session;
    const longestHours = onlyTenantId === null ? longestDays * 24 : longestSignOnHours;
    if (clock.now().getTime() - createdAt.getTime() > longestHours * 3600_000) {
      await lucia.invalidateSession(token);
      return gone;
    }
    const { id, name, email, locale, isOperator } = user;
    return {
      user: { id: asId<UserId>(id), name, email, locale, isOperator } satisfies SignedInUser,
      session: {
        ...{ id: sessionIdOf(token), createdAt, authenticatedAt, factors, device, onlyTenantId },
      } satisfies SignedInSession,
      cookie: session.fresh ? lucia.createSessionCookie(token).serialize() : null,
    };
  }

  async function begin(request: Request, userId: UserId, begun: Omit<SessionAttributes, "device">) {
    const device = deviceOf(request.headers.get("user-agent"));
    const session = await lucia.createSession(userId, { ...begun, device });
    return lucia.createSessionCookie(session.id).serialize();
  }

  async function endOf(request: Request): Promise<void> {
    const token = tokenOf(request);
    if (token !== null && token !== "") await lucia.invalidateSession(token);
  }

  return {
    /** Who sent the request, and the cookie to send back when the session was renewed or is gone. */
    validate,
    /** Starts a session in place of the one that the request came with. @returns its cookie */
    async start(
      request: Request,
      userId: UserId,
      { factors, onlyTenantId, authenticatedAt = clock.now() }: Proof,
    ): Promise<string> {
      await endOf(request);
      const createdAt = clock.now();
      const only = { onlyTenantId: onlyTenantId ?? null };
      return begin(request, userId, { createdAt, authenticatedAt, factors, ...only });
    },
    /**
     * After somebody who is signed in has proved anew who they are: the same session, under another token.
     * @returns its cookie @throws when nobody is signed in
     */
    async renew(request: Request, factors: readonly SignInFactor[]): Promise<string> {
      const { user, session } = await validate(request);
      if (!user || !session) throw new Error("Nobody is signed in whose session could be renewed");
      await endOf(request);
      const { createdAt, onlyTenantId } = session;
      const all = [...new Set([...session.factors, ...factors])];
      return begin(request, user.id, { createdAt, authenticatedAt: clock.now(), factors: all, onlyTenantId });
    },
    /** Ends the session of a request, if it has one. @returns the cookie that forgets it */
    async end(request: Request): Promise<string> {
      await endOf(request);
      return lucia.createBlankSessionCookie().serialize();
    },
  };
}
