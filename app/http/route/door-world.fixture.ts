import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MemberRole, type SignInFactor, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, migrate, newId, openDatabase } from "@vensterbank/db";
import { sessionIdOf } from "../accounts/session-adapter.server";
import { signInSessions } from "../accounts/sign-in-sessions.server";

export const origin = "http://localhost:3000";
export const minute = 60_000;
export const open = { status: 200, to: null };
export const hidden = { status: 404, to: null };

/** What came of going through a door: the status, and where to if it leads elsewhere. */
interface Outcome {
  readonly status: number;
  readonly to: string | null;
}

interface SignedIn {
  readonly factors?: readonly SignInFactor[];
  readonly onlyTenantId?: TenantId;
}

type StoredSession = NonNullable<Awaited<ReturnType<typeof storedSession>>>;

async function storedSession(database: Database, cookie: string) {
  const token = cookie.slice("session=".length);
  const found = await database.control.read(({ sessions }) => sessions.findWithUser(sessionIdOf(token)));
  return found?.session;
}

/** A database of its own, with tenants, users and sessions to go through doors with. */
export async function doorWorld() {
  const folder = mkdtempSync(join(tmpdir(), "vensterbank-doors-"));
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  const database = await openDatabase(config);
  const addMember = (tenant: TenantId, user: UserId, role: MemberRole, endsOn: string | null = null) =>
    database.forTenant(tenant).write(({ memberships }) => memberships.set(user, role, endsOn));
  const addTenant = async (slug: string): Promise<TenantId> => {
    const id = newId<TenantId>();
    await database.control.write(({ tenants }) =>
      tenants.insert({ id, slug, name: slug, locale: "nl", isDemo: false, createdAt: new Date() }),
    );
    return id;
  };
  const addUser = async (isOperator = false): Promise<UserId> => {
    const id = newId<UserId>();
    const row = { id, email: `${id}@x.example`, name: "Iemand", locale: null, isOperator };
    await database.control.write(({ users }) => users.insert({ ...row, createdAt: new Date() }));
    return id;
  };
  let count = 0;
  return {
    database,
    addTenant,
    addUser,
    addMember,
    /** A new tenant and its director. */
    async withDirector() {
      const slug = `tenant-${++count}`;
      const tenant = await addTenant(slug);
      const director = await addUser();
      await addMember(tenant, director, "director");
      return { slug, tenant, director };
    },
    /** The cookie of a new session. */
    async signedIn(user: UserId, { factors = ["password"], onlyTenantId }: SignedIn = {}) {
      const sessions = signInSessions(database);
      return (await sessions.start(new Request(origin), user, { factors, onlyTenantId })).split(";")[0];
    },
    /** Makes a session one of another time, or of another kind. */
    async changeSession(cookie: string, change: Partial<StoredSession>) {
      const session = await storedSession(database, cookie);
      if (!session) throw new Error("The session is gone");
      await database.control.write(async ({ sessions }) => {
        await sessions.delete(session.id);
        await sessions.insert({ ...session, ...change });
      });
    },
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type DoorWorld = Awaited<ReturnType<typeof doorWorld>>;

/** @param handler a guarded loader; what it needs of a request is given */
export async function outcomeOf(
  handler: (args: never) => Promise<unknown>,
  path: string,
  cookie: string,
  tenant?: string,
): Promise<Outcome> {
  const request = new Request(origin + path, {
    headers: { cookie, "x-client-address": "192.0.2.77" },
  });
  try {
    await handler({ request, params: { tenant }, context: {} } as never);
    return { status: 200, to: null };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, to: thrown.headers.get("location") };
    return { status: (thrown as { init?: ResponseInit }).init?.status ?? 500, to: null };
  }
}
