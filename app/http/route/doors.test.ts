import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type MemberRole,
  type SignInFactor,
  type TenantId,
  type TenantStatus,
  type UserId,
} from "@vensterbank/core";
import { type Database, migrate, newId, openDatabase } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sessionIdOf } from "../accounts/session-adapter.server";
import { signInSessions } from "../accounts/sign-in-sessions.server";
import { accountRoute } from "./account-route.server";
import { memberRoute } from "./member-route.server";
import { operatorRoute } from "./operator-route.server";

const folder = mkdtempSync(join(tmpdir(), "vensterbank-doors-"));
const origin = "http://localhost:3000";
const minute = 60_000;
let database: Database;

vi.mock("../database.server", () => ({ database: async () => database }));

async function addTenant(slug: string): Promise<TenantId> {
  const id = newId<TenantId>();
  await database.control.write(({ tenants }) =>
    tenants.insert({ id, slug, name: slug, locale: "nl", isDemo: false, createdAt: new Date() }),
  );
  return id;
}

async function addUser(isOperator = false): Promise<UserId> {
  const id = newId<UserId>();
  const row = { id, email: `${id}@x.example`, name: "Iemand", locale: null, isOperator };
  await database.control.write(({ users }) => users.insert({ ...row, createdAt: new Date() }));
  return id;
}

async function addMember(tenant: TenantId, user: UserId, role: MemberRole, endsOn: string | null = null) {
  await database.forTenant(tenant).write(({ memberships }) => memberships.set(user, role, endsOn));
}

interface SignedIn {
  readonly factors?: readonly SignInFactor[];
  readonly onlyTenantId?: TenantId;
}

/** The cookie of a new session. */
async function signedIn(user: UserId, { factors = ["password"], onlyTenantId }: SignedIn = {}) {
  const sessions = signInSessions(database);
  return (await sessions.start(new Request(origin), user, { factors, onlyTenantId })).split(";")[0];
}

const tokenOf = (cookie: string) => cookie.slice("session=".length);

interface Outcome {
  readonly status: number;
  readonly to: string | null;
}

async function outcomeOf(
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

const open = { status: 200, to: null };
const hidden = { status: 404, to: null };

const home = memberRoute.loader({ may: "tenant.read" }, async () => "in");
const settings = memberRoute.loader({ may: "members.edit", recently: true }, async () => "in");
const results = memberRoute.loader({ may: "results.read" }, async () => "in");
const operatorPages = operatorRoute.loader({}, async () => "in");
const account = accountRoute.loader({}, async () => "in");
const atHome = (cookie: string, slug: string) => outcomeOf(home, `/t/${slug}`, cookie, slug);

beforeAll(async () => {
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  database = await openDatabase(config);
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
let slug: string;
let tenant: TenantId;
let director: UserId;

beforeEach(async () => {
  slug = `tenant-${++count}`;
  tenant = await addTenant(slug);
  director = await addUser();
  await addMember(tenant, director, "director");
});

const change = (what: { status?: TenantStatus; requiresSecondFactor?: boolean }) =>
  database.forTenant(tenant).write((own) => own.tenant.update(what));

describe("a tenant on hold", () => {
  it("lets nobody in, and says so to its members only", async () => {
    const cookie = await signedIn(director);
    await change({ status: "suspended" });
    expect(await atHome(cookie, slug)).toEqual({ status: 403, to: null });
    expect(await atHome(await signedIn(await addUser()), slug)).toEqual(hidden);
    await change({ status: "active" });
    expect(await atHome(cookie, slug)).toEqual(open);
  });
});

describe("a tenant that wants a second factor", () => {
  it.each([
    [["password"], false],
    [["link"], false],
    [["password", "totp"], true],
    [["password", "recovery"], true],
    [["passkey"], true],
    [["sso"], true],
  ] as const)("with %j: %s", async (factors, admitted) => {
    await change({ requiresSecondFactor: true });
    const outcome = await atHome(await signedIn(director, { factors }), slug);
    const elsewhere = { status: 302, to: `/account?secondFactor=${encodeURIComponent(`/t/${slug}`)}` };
    expect(outcome).toEqual(admitted ? open : elsewhere);
  });

  it("does not tell a stranger that it is there", async () => {
    await change({ requiresSecondFactor: true });
    expect(await atHome(await signedIn(await addUser()), slug)).toEqual(hidden);
  });
});

describe("a session of single sign-on", () => {
  it("opens the tenant that vouched, and no other, nor the operator's pages", async () => {
    const other = await addTenant(`${slug}-other`);
    const user = await addUser(true);
    await addMember(tenant, user, "board");
    await addMember(other, user, "director");
    const cookie = await signedIn(user, { factors: ["sso"], onlyTenantId: other });
    expect(await atHome(cookie, `${slug}-other`)).toEqual(open);
    expect(await atHome(cookie, slug)).toEqual(hidden);
    expect(await outcomeOf(operatorPages, "/operator", cookie)).toEqual(hidden);
  });
});

describe("what asks for recent proof", () => {
  it("leads to the page where one gives it, and back to the page", async () => {
    const cookie = await signedIn(director);
    const path = `/t/${slug}/settings/members?x=1`;
    expect(await outcomeOf(settings, path, cookie, slug)).toEqual(open);
    await database.control.write(async ({ sessions }) => {
      const found = await sessions.findWithUser(sessionIdOf(tokenOf(cookie)));
      if (!found) throw new Error("The session is gone");
      const authenticatedAt = new Date(Date.now() - 16 * minute);
      await sessions.delete(found.session.id);
      await sessions.insert({ ...found.session, authenticatedAt });
    });
    const confirm = `/account/confirm?returnTo=${encodeURIComponent(path)}`;
    expect(await outcomeOf(settings, path, cookie, slug)).toEqual({ status: 302, to: confirm });
    expect(await atHome(cookie, slug)).toEqual(open);
    const renewed = await signInSessions(database).renew(new Request(origin, { headers: { cookie } }), [
      "totp",
    ]);
    const after = renewed.split(";")[0];
    expect(await outcomeOf(settings, path, after, slug)).toEqual(open);
    expect(after).not.toBe(cookie);
    expect((await atHome(cookie, slug)).to).toMatch(/^\/sign-in/);
  });

  it("knows nothing of sessions from before that was kept", async () => {
    const cookie = await signedIn(director);
    await database.control.write(async ({ sessions }) => {
      const found = await sessions.findWithUser(sessionIdOf(tokenOf(cookie)));
      if (!found) throw new Error("The session is gone");
      await sessions.delete(found.session.id);
      await sessions.insert({ ...found.session, authenticatedAt: null, factors: null });
    });
    expect((await outcomeOf(settings, `/t/${slug}`, cookie, slug)).to).toMatch(/^\/account\/confirm/);
  });
});

describe("what changes the ways into an account", () => {
  const waysIn = accountRoute.loader({ recently: true, changesWaysIn: true }, async () => "in");
  const path = "/account/authenticator?returnTo=%2Foperator";
  const shown = { status: 302, to: `/account/second-factor?returnTo=${encodeURIComponent(path)}` };
  const asked = (cookie: string) => outcomeOf(waysIn, path, cookie);

  it("is open without a second factor to who has none", async () => {
    expect(await asked(await signedIn(director))).toEqual(open);
  });

  it("wants the passkey of who has one, so that a stolen password makes no app beside it", async () => {
    await database.control.write(({ passkeys }) =>
      passkeys.insert({
        ...{ credentialId: newId(), userId: director, publicKey: Buffer.from("key"), counter: 0 },
        ...{ transports: [], backedUp: false, name: "x", createdAt: new Date(), lastUsedOn: null },
      }),
    );
    for (const factors of [["password"], ["link"], ["password", "link"]] as const)
      expect(await asked(await signedIn(director, { factors }))).toEqual(shown);
    expect(await asked(await signedIn(director, { factors: ["passkey"] }))).toEqual(open);
  });

  it("wants a code of who has an app, also in a session from before that app", async () => {
    const earlier = await signedIn(director);
    await database.control.write(async ({ totps }) => {
      await totps.propose(director, "sealed");
      expect(await totps.isOn(director)).toBe(false);
    });
    expect(await asked(earlier)).toEqual(open);
    await database.control.write(({ totps }) => totps.confirm(director, new Date()));
    expect(await asked(earlier)).toEqual(shown);
    expect(await asked(await signedIn(director, { factors: ["password", "recovery"] }))).toEqual(open);
  });
});

describe("an operator", () => {
  it("comes into the console with a second factor only", async () => {
    const operator = await addUser(true);
    const plain = await outcomeOf(operatorPages, "/operator", await signedIn(operator));
    expect(plain).toEqual({ status: 302, to: "/account?secondFactor=%2Foperator" });
    const cookie = await signedIn(operator, { factors: ["password", "totp"] });
    expect(await outcomeOf(operatorPages, "/operator", cookie)).toEqual(open);
    expect(await outcomeOf(operatorPages, "/operator", await signedIn(director))).toEqual(hidden);
  });

  it("enters a tenant while it grants support, sees no results, and leaves a trace at every look", async () => {
    const operator = await addUser(true);
    const cookie = await signedIn(operator, { factors: ["passkey"] });
    expect(await atHome(cookie, slug)).toEqual(hidden);
    const now = Date.now();
    const grant = { id: newId(), grantedBy: director, reason: "import", createdAt: new Date(now) };
    await database
      .forTenant(tenant)
      .write(({ supportGrants }) =>
        supportGrants.insert({ ...grant, endsAt: new Date(now + 60 * minute), revokedAt: null }),
      );
    expect(await atHome(cookie, slug)).toEqual(open);
    expect(await outcomeOf(results, `/t/${slug}/x`, cookie, slug)).toEqual({ status: 403, to: null });
    expect(await atHome(await signedIn(operator), slug)).toEqual(hidden);
    const log = await database.forTenant(tenant).read(({ auditLog }) => auditLog.list(10));
    expect(log.map(({ action, subject, userId, fromWhere }) => [action, subject, userId, fromWhere])).toEqual(
      [
        ["support.look", `/t/${slug}/x`, operator, "192.0.2.x"],
        ["support.look", `/t/${slug}`, operator, "192.0.2.x"],
      ],
    );
    await database.forTenant(tenant).write(({ supportGrants }) => supportGrants.revoke(grant.id, new Date()));
    expect(await atHome(cookie, slug)).toEqual(hidden);
  });

  it("does not enter after the grant is over", async () => {
    const operator = await addUser(true);
    const cookie = await signedIn(operator, { factors: ["passkey"] });
    const over = { createdAt: new Date(Date.now() - 60 * minute), endsAt: new Date(Date.now() - 1) };
    await database
      .forTenant(tenant)
      .write(({ supportGrants }) =>
        supportGrants.insert({ id: newId(), grantedBy: director, reason: "x", ...over }),
      );
    expect(await atHome(cookie, slug)).toEqual(hidden);
  });
});

describe("a membership", () => {
  it("opens until its last day", async () => {
    const consultant = await addUser();
    const cookie = await signedIn(consultant);
    const day = (offset: number) =>
      new Date(Date.now() + offset * 24 * 60 * minute).toISOString().slice(0, 10);
    await addMember(tenant, consultant, "consultant", day(0));
    expect(await atHome(cookie, slug)).toEqual(open);
    await addMember(tenant, consultant, "consultant", day(-1));
    expect(await atHome(cookie, slug)).toEqual(hidden);
  });
});

describe("a session", () => {
  it("ends thirty days after it began, however often it was used", async () => {
    const cookie = await signedIn(director);
    expect(await outcomeOf(account, "/account", cookie)).toEqual(open);
    await database.control.write(async ({ sessions }) => {
      const found = await sessions.findWithUser(sessionIdOf(tokenOf(cookie)));
      if (!found) throw new Error("The session is gone");
      await sessions.delete(found.session.id);
      const createdAt = new Date(Date.now() - 31 * 24 * 60 * minute);
      await sessions.insert({ ...found.session, createdAt });
    });
    expect((await outcomeOf(account, "/account", cookie)).to).toBe("/sign-in?returnTo=%2Faccount");
  });

  it("takes the place of the one that was there", async () => {
    const cookie = await signedIn(director);
    const request = new Request(origin, { headers: { cookie } });
    await signInSessions(database).start(request, director, { factors: ["password"] });
    expect((await outcomeOf(account, "/account", cookie)).status).toBe(302);
  });
});
