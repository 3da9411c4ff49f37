import type { TenantId } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import {
  type OrganisationProvider,
  signInAtProvider,
  startOrganisationProvider,
} from "@vensterbank/testkit/sign-on";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openMemberScopes } from "../../http/scope/member-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { providerIdOf, redirectAddress } from "./sign-on-addresses.server";
import { begin, client, comeBack, makeTenant, makeUser, setUpSignOn, visitor } from "./sign-on-world.fixture";

const people = [
  { login: "noor", email: "Noor@vaart.example", email_verified: true, name: "Noor\u202e\n van  Dam" },
  { login: "sam", email: "sam@vaart.example", email_verified: true },
  { login: "rik", email: "rik@vaart.example", email_verified: false },
  { login: "zed", email: "zed@vaart.example" },
  { login: "geen", name: "Zonder adres" },
  { login: "elders", email: "directeur@springtij.example", email_verified: true },
  { login: "sub", email: "a@mail.vaart.example", email_verified: true },
  { login: "punt", email: "a@vaart.example.", email_verified: true },
  { login: "punycode", email: "a@xn--vart-5na.example", email_verified: true },
  { login: "cyrillisch", email: "a@vaаrt.example", email_verified: true },
  { login: "twee", email: "a@springtij.example@vaart.example", email_verified: true },
  { login: "regel", email: "a@vaart.example\r\nBcc: b@springtij.example", email_verified: true },
];

describe.each([
  ["at its user endpoint", false],
  ["in the ID token", true],
])("sign-on with a provider that tells of people %s", (_where, claimsInIdToken) => {
  let database: Database;
  let close: () => Promise<void>;
  let provider: OrganisationProvider;
  let tenant: TenantId;
  let id: string;

  beforeAll(async () => {
    ({ database, close } = await temporaryDatabase());
    tenant = await makeTenant(database, "vaart");
    id = providerIdOf(tenant);
    const redirectAddresses = [redirectAddress(id)];
    provider = await startOrganisationProvider({ ...client, redirectAddresses, people, claimsInIdToken });
  });
  beforeEach(async () => {
    await setUpSignOn(database, tenant, { issuer: provider.issuer, domain: "vaart.example" });
  });
  afterAll(async () => {
    await provider.close();
    await close();
  });

  const signOn = async (login: string, more = {}) =>
    comeBack(database, await signInAtProvider(await begin(database, id, more), login));
  const memberOf = async (email: string) =>
    (await database.forTenant(tenant).read(({ memberships }) => memberships.list())).find(
      (one) => one.email === email,
    );

  it("gives a newcomer an account, the join role, and this tenant only", async () => {
    const came = await signOn("noor", { returnTo: "/t/vaart/progress" });
    expect(came).toMatchObject({ tenant: { id: tenant, slug: "vaart" }, returnTo: "/t/vaart/progress" });
    expect(await memberOf("noor@vaart.example")).toMatchObject({ role: "board", name: "Noor van Dam" });
    const entries = await database.forTenant(tenant).read(({ auditLog }) => auditLog.list(5));
    expect(entries[0]).toMatchObject({ action: "members.join", fromWhere: "192.0.2.x" });
    const userId = typeof came === "string" ? null : came.userId;
    expect(entries[0].userId).toBe(userId);
    if (!userId) return;
    const events = await database.control.read(({ accountEvents }) => accountEvents.list(userId, 5));
    expect(events.map(({ kind }) => kind)).toEqual(["sign-on-linked"]);
    // The second time nobody joins.
    expect(await signOn("noor")).toMatchObject({ userId });
    expect(await database.forTenant(tenant).read(({ auditLog }) => auditLog.list(5))).toHaveLength(1);
  });

  it("knows somebody by the provider's subject, and leaves a role as it is", async () => {
    const userId = await makeUser(database, "sam@vaart.example");
    await database.forTenant(tenant).write(({ memberships }) => memberships.set(userId, "coordinator"));
    expect(await signOn("sam")).toMatchObject({ userId });
    expect(await memberOf("sam@vaart.example")).toMatchObject({ role: "coordinator" });
    await database
      .forTenant(tenant)
      .write(({ memberships }) => memberships.set(userId, "board", "2020-01-01"));
    expect(await signOn("sam")).toBe("ended");
    expect(await memberOf("sam@vaart.example")).toMatchObject({ role: "board", endsOn: "2020-01-01" });
    await database.forTenant(tenant).write(({ memberships }) => memberships.delete(userId));
    await setUpSignOn(database, tenant, { issuer: provider.issuer, domain: "vaart.example", joinRole: null });
    expect(await signOn("sam")).toBe("not-invited");
  });

  it.each([
    ["rik", "mail-unverified"],
    ["zed", "mail-unverified"],
    ["geen", "mail-missing"],
    ["elders", "domain"],
    ["sub", "domain"],
    ["punt", "domain"],
    ["punycode", "domain"],
    ["cyrillisch", "domain"],
    ["twee", "domain"],
    ["regel", "domain"],
  ])("refuses %s: %s, and makes no account", async (login, reason) => {
    const before = await database.control.read(({ users }) => users.list());
    expect(await signOn(login)).toBe(reason);
    expect(await database.control.read(({ users }) => users.list())).toEqual(before);
  });

  it("refuses a domain that nobody has confirmed, or that another tenant has", async () => {
    const again = { issuer: provider.issuer, domain: "vaart.example" };
    await setUpSignOn(database, tenant, { ...again, confirmed: false });
    expect(await signOn("noor")).toBe("domain");
    const other = await makeTenant(database, `ander-${String(claimsInIdToken)}`);
    await database.forTenant(other).write(async ({ signOn: own }) => {
      await own.claimDomain("vaart.example", new Date());
      await own.confirmDomain("vaart.example", new Date("2026-01-01"));
    });
    await setUpSignOn(database, tenant, again);
    expect(await signOn("noor")).toBe("domain");
    await database.forTenant(other).write(({ signOn: own }) => own.deleteDomain("vaart.example"));
    expect(await signOn("noor")).toMatchObject({ tenant: { id: tenant } });
  });

  it("refuses who comes back another time, from another browser, or to another provider", async () => {
    const back = await signInAtProvider(await begin(database, id), "noor");
    expect(await comeBack(database, back, { browser: "another browser" })).toBe("expired");
    expect(await comeBack(database, back, { browser: null })).toBe("expired");
    expect(await comeBack(database, back, { providerId: "another" })).toBe("expired");
    // None of these used it up.
    expect(await comeBack(database, back)).toMatchObject({ tenant: { id: tenant } });
    expect(await comeBack(database, back)).toBe("expired");
  });

  it("refuses a code of another attempt, a changed one, one that was used, and two states", async () => {
    const [first, second] = [await begin(database, id), await begin(database, id)];
    const backs = [await signInAtProvider(first, "noor"), await signInAtProvider(second, "noor")];
    const swapped = new URL(backs[0]);
    swapped.searchParams.set("code", backs[1].searchParams.get("code") ?? "");
    expect(await comeBack(database, swapped)).toBe("expired");
    const changed = new URL(backs[1]);
    changed.searchParams.set("code", "AAAA");
    expect(await comeBack(database, changed)).toBe("expired");
    const doubled = await signInAtProvider(await begin(database, id), "noor");
    doubled.searchParams.append("state", doubled.searchParams.get("state") ?? "");
    expect(await comeBack(database, doubled)).toBe("expired");
  });

  it("lets two tabs finish, in any order, as one account", async () => {
    const starts = [await begin(database, id), await begin(database, id, { returnTo: "/t/vaart" })];
    const backs = [await signInAtProvider(starts[1], "noor"), await signInAtProvider(starts[0], "noor")];
    const came = await Promise.all(backs.map((back) => comeBack(database, back)));
    expect(came).toMatchObject([{ returnTo: "/t/vaart" }, { returnTo: null }]);
    expect(new Set(came.map((one) => (typeof one === "string" ? one : one.userId))).size).toBe(1);
  });

  it("makes one account when somebody signs in twice at once for the first time", async () => {
    const fresh = await makeTenant(database, `vers-${String(claimsInIdToken)}`);
    const freshId = providerIdOf(fresh);
    const own = await startOrganisationProvider({
      ...{ ...client, redirectAddresses: [redirectAddress(freshId)], claimsInIdToken },
      people: [{ login: "nieuw", email: "nieuw@vers.example", email_verified: true }],
    });
    await setUpSignOn(database, fresh, { issuer: own.issuer, domain: "vers.example" });
    const backs = [];
    for (let n = 0; n < 3; n++) backs.push(await signInAtProvider(await begin(database, freshId), "nieuw"));
    const came = await Promise.all(backs.map((back) => comeBack(database, back)));
    expect(new Set(came.map((one) => (typeof one === "string" ? one : one.userId))).size).toBe(1);
    const entries = await database.forTenant(fresh).read(({ auditLog }) => auditLog.list(9));
    expect(entries).toHaveLength(1);
    await database.forTenant(fresh).write(({ signOn: mine }) => mine.deleteDomain("vers.example"));
    await own.close();
  });

  it("asks anew who somebody is, and knows when that was", async () => {
    const again = await begin(database, id, { again: true });
    expect(again.searchParams.get("prompt")).toBe("login");
    const came = await comeBack(database, await signInAtProvider(again, "noor"));
    expect(
      typeof came === "string" ? came : Date.now() - (came.authenticatedAt?.getTime() ?? 0),
    ).toBeLessThan(60_000);
    const first = await signOn("noor");
    expect(first).toMatchObject({ authenticatedAt: null });
  });

  it("is out of use when it is switched off, removed, or the tenant is on hold", async () => {
    const back = await signInAtProvider(await begin(database, id), "noor");
    const usual = { issuer: provider.issuer, domain: "vaart.example" };
    await setUpSignOn(database, tenant, { ...usual, enabled: false });
    expect(await comeBack(database, back)).toBe("off");
    await expect(begin(database, id)).rejects.toThrow("off");
    await setUpSignOn(database, tenant, usual);
    const held = await signInAtProvider(await begin(database, id), "noor");
    await database.forTenant(tenant).write(({ tenant: own }) => own.update({ status: "suspended" }));
    expect(await comeBack(database, held)).toBe("suspended");
    await expect(begin(database, id)).rejects.toThrow("suspended");
    await database.forTenant(tenant).write(({ tenant: own }) => own.update({ status: "active" }));
    await database.forTenant(tenant).write(({ signOn: own }) => own.delete());
    await expect(begin(database, id)).rejects.toThrow("off");
  });

  it("takes up an invitation to this very address, with the role and the last day that it gives", async () => {
    await setUpSignOn(database, tenant, { issuer: provider.issuer, domain: "vaart.example", joinRole: null });
    const noor = await database.control.read(({ users }) => users.findByEmail("noor@vaart.example"));
    if (noor) await database.forTenant(tenant).write(({ memberships }) => memberships.delete(noor.id));
    const invite = (email: string) =>
      database.forTenant(tenant).write(({ invitations }) =>
        invitations.put({
          ...{
            id: `invitation of ${email}`,
            tokenHash: email,
            email,
            role: "director",
            endsOn: "2099-12-31",
          },
          ...{ invitedBy: null, createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) },
        }),
      );
    await invite("noor2@vaart.example");
    expect(await signOn("noor")).toBe("not-invited");
    await invite("noor@vaart.example");
    expect(await signOn("noor")).toMatchObject({ tenant: { id: tenant } });
    expect(await memberOf("noor@vaart.example")).toMatchObject({ role: "director", endsOn: "2099-12-31" });
    const left = await database.forTenant(tenant).read(({ invitations }) => invitations.list());
    expect(left.map(({ email }) => email)).toEqual(["noor2@vaart.example"]);
  });

  it("makes no member of somebody who runs the installation", async () => {
    const subject = claimsInIdToken ? "beheer-a" : "beheer-b";
    const host = await makeTenant(database, subject);
    const own = await startOrganisationProvider({
      ...{ ...client, redirectAddresses: [redirectAddress(providerIdOf(host))], claimsInIdToken },
      people: [{ login: "baas", email: `baas@${subject}.example`, email_verified: true }],
    });
    await makeUser(database, `baas@${subject}.example`, { isOperator: true });
    const hostId = await setUpSignOn(database, host, { issuer: own.issuer, domain: `${subject}.example` });
    const back = await signInAtProvider(await begin(database, hostId), "baas");
    expect(await comeBack(database, back)).toBe("not-invited");
    await own.close();
  });

  it("opens this tenant and no other, even for somebody who belongs to several", async () => {
    const other = await makeTenant(database, `tweede-${String(claimsInIdToken)}`);
    const came = await signOn("noor");
    if (typeof came === "string") throw new Error(came);
    await database.forTenant(other).write(({ memberships }) => memberships.set(came.userId, "director"));
    const how = { factors: ["sso" as const], onlyTenantId: came.tenant.id };
    const request = { userId: came.userId, locale: () => "nl" as const };
    const opened = await openMemberScopes(database, { ...request, session: how });
    expect(opened.map((scope) => scope.tenant.id)).toEqual([tenant]);
    const elsewise = await openMemberScopes(database, {
      ...request,
      session: { factors: ["password"], onlyTenantId: null },
    });
    expect(elsewise.map((scope) => scope.tenant.id).sort()).toEqual([tenant, other].sort());
  });

  it("never sends an error of the provider on", async () => {
    const start = await begin(database, id);
    const back = new URL(redirectAddress(id));
    back.searchParams.set("state", start.searchParams.get("state") ?? "");
    back.searchParams.set("error", "<script>alert(1)</script>");
    back.searchParams.set("error_description", "Bel 0900-1234");
    expect(await comeBack(database, back)).toBe("provider");
    const denied = new URL(back);
    denied.searchParams.set("state", (await begin(database, id)).searchParams.get("state") ?? "");
    denied.searchParams.set("error", "access_denied");
    expect(await comeBack(database, denied)).toBe("cancelled");
    expect(await comeBack(database, denied)).toBe("expired");
  });

  it("leaves nothing of an attempt that is over", async () => {
    await begin(database, id);
    const now = new Date(Date.now() + 11 * 60_000);
    await visitor(database).write(({ oneTimeTokens }) => oneTimeTokens.deleteExpired(now));
    const back = new URL(redirectAddress(id));
    back.searchParams.set("state", "made up");
    expect(await comeBack(database, back)).toBe("expired");
  });
});
