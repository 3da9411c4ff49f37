import { type TenantId, type TenantStatus, type UserId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type DoorWorld, doorWorld, hidden, minute, open, outcomeOf } from "./door-world.fixture";
import { memberRoute } from "./member-route.server";
import { operatorRoute } from "./operator-route.server";

let world: DoorWorld;
let slug: string;
let tenant: TenantId;
let director: UserId;

vi.mock("../database.server", () => ({ database: async () => world.database }));

beforeAll(async () => void (world = await doorWorld()));
afterAll(() => world.close());
beforeEach(async () => void ({ slug, tenant, director } = await world.withDirector()));

const home = memberRoute.loader({ may: "tenant.read" }, async () => "in");
const results = memberRoute.loader({ may: "results.read" }, async () => "in");
const operatorPages = operatorRoute.loader({}, async () => "in");
const atHome = (cookie: string, at: string) => outcomeOf(home, `/t/${at}`, cookie, at);
const change = (what: { status?: TenantStatus; requiresSecondFactor?: boolean }) =>
  world.database.forTenant(tenant).write((own) => own.tenant.update(what));

describe("a tenant on hold", () => {
  it("lets nobody in, and says so to its members only", async () => {
    const cookie = await world.signedIn(director);
    await change({ status: "suspended" });
    expect(await atHome(cookie, slug)).toEqual({ status: 403, to: null });
    expect(await atHome(await world.signedIn(await world.addUser()), slug)).toEqual(hidden);
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
    const outcome = await atHome(await world.signedIn(director, { factors }), slug);
    const elsewhere = { status: 302, to: `/account?secondFactor=${encodeURIComponent(`/t/${slug}`)}` };
    expect(outcome).toEqual(admitted ? open : elsewhere);
  });

  it("does not tell a stranger that it is there", async () => {
    await change({ requiresSecondFactor: true });
    expect(await atHome(await world.signedIn(await world.addUser()), slug)).toEqual(hidden);
  });
});

describe("a session of single sign-on", () => {
  it("opens the tenant that vouched, and no other, nor the operator's pages", async () => {
    const other = await world.addTenant(`${slug}-other`);
    const user = await world.addUser(true);
    await world.addMember(tenant, user, "board");
    await world.addMember(other, user, "director");
    const cookie = await world.signedIn(user, { factors: ["sso"], onlyTenantId: other });
    expect(await atHome(cookie, `${slug}-other`)).toEqual(open);
    expect(await atHome(cookie, slug)).toEqual(hidden);
    expect(await outcomeOf(operatorPages, "/operator", cookie)).toEqual(hidden);
  });
});

describe("an operator", () => {
  it("comes into the console with a second factor only", async () => {
    const operator = await world.addUser(true);
    const plain = await outcomeOf(operatorPages, "/operator", await world.signedIn(operator));
    expect(plain).toEqual({ status: 302, to: "/account?secondFactor=%2Foperator" });
    const cookie = await world.signedIn(operator, { factors: ["password", "totp"] });
    expect(await outcomeOf(operatorPages, "/operator", cookie)).toEqual(open);
    expect(await outcomeOf(operatorPages, "/operator", await world.signedIn(director))).toEqual(hidden);
  });

  it("enters a tenant while it grants support, sees no results, and leaves a trace at every look", async () => {
    const operator = await world.addUser(true);
    const cookie = await world.signedIn(operator, { factors: ["passkey"] });
    expect(await atHome(cookie, slug)).toEqual(hidden);
    const now = Date.now();
    const grant = { id: newId(), grantedBy: director, reason: "import", createdAt: new Date(now) };
    await world.database
      .forTenant(tenant)
      .write(({ supportGrants }) =>
        supportGrants.insert({ ...grant, endsAt: new Date(now + 60 * minute), revokedAt: null }),
      );
    expect(await atHome(cookie, slug)).toEqual(open);
    expect(await outcomeOf(results, `/t/${slug}/x`, cookie, slug)).toEqual({ status: 403, to: null });
    expect(await atHome(await world.signedIn(operator), slug)).toEqual(hidden);
    const log = await world.database.forTenant(tenant).read(({ auditLog }) => auditLog.list(10));
    expect(log.map(({ action, subject, userId, fromWhere }) => [action, subject, userId, fromWhere])).toEqual(
      [
        ["support.look", `/t/${slug}/x`, operator, "192.0.2.x"],
        ["support.look", `/t/${slug}`, operator, "192.0.2.x"],
      ],
    );
    await world.database
      .forTenant(tenant)
      .write(({ supportGrants }) => supportGrants.revoke(grant.id, new Date()));
    expect(await atHome(cookie, slug)).toEqual(hidden);
  });

  it("does not enter after the grant is over", async () => {
    const operator = await world.addUser(true);
    const cookie = await world.signedIn(operator, { factors: ["passkey"] });
    const over = { createdAt: new Date(Date.now() - 60 * minute), endsAt: new Date(Date.now() - 1) };
    await world.database
      .forTenant(tenant)
      .write(({ supportGrants }) =>
        supportGrants.insert({ id: newId(), grantedBy: director, reason: "x", ...over }),
      );
    expect(await atHome(cookie, slug)).toEqual(hidden);
  });
});

describe("a membership", () => {
  it("opens until its last day", async () => {
    const consultant = await world.addUser();
    const cookie = await world.signedIn(consultant);
    const day = (offset: number) =>
      new Date(Date.now() + offset * 24 * 60 * minute).toISOString().slice(0, 10);
    await world.addMember(tenant, consultant, "consultant", day(0));
    expect(await atHome(cookie, slug)).toEqual(open);
    await world.addMember(tenant, consultant, "consultant", day(-1));
    expect(await atHome(cookie, slug)).toEqual(hidden);
  });
});
