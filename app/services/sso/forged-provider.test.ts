import type { TenantId, UserId } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openMemberScopes } from "../../http/scope/member-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { type Forged, type ForgedProvider, startForgedProvider } from "./forged-provider.fixture";
import { openProvider } from "./open-provider.server";
import { redirectAddress } from "./sign-on-addresses.server";
import { begin, client, comeBack, makeTenant, makeUser, setUpSignOn } from "./sign-on-world.fixture";

let database: Database;
let close: () => Promise<void>;
let provider: ForgedProvider;
let tenant: TenantId;
let id: string;
const now = () => Math.floor(Date.now() / 1000);
const mail = { email: "iemand@vaart.example", email_verified: true };

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  provider = await startForgedProvider();
  tenant = await makeTenant(database, "vaart");
  id = await setUpSignOn(database, tenant, { issuer: provider.issuer, domain: "vaart.example" });
});
beforeEach(() => provider.forge({}));
afterAll(async () => {
  await provider.close();
  await close();
});

/** A whole attempt; `forged` says what the provider answers to one with this nonce. */
async function attempt(
  forged: (right: Readonly<Record<string, unknown>>) => Forged,
  { providerId = id, start = null as URL | null } = {},
) {
  const led = start ?? (await begin(database, providerId));
  const nonce = led.searchParams.get("nonce");
  const right = { sub: "1", aud: client.clientId, iat: now(), exp: now() + 300, nonce, ...mail };
  provider.forge(forged(right));
  const back = new URL(redirectAddress(providerId));
  back.searchParams.set("code", "any");
  back.searchParams.set("state", led.searchParams.get("state") ?? "");
  return comeBack(database, back);
}

describe("a token that does not hold", () => {
  it("is none when everything is right", async () => {
    expect(await attempt((claims) => ({ claims }))).toMatchObject({ tenant: { id: tenant } });
  });

  const other = "an altogether different value";
  it.each<[string, (right: Readonly<Record<string, unknown>>) => Forged]>([
    ["another nonce", (claims) => ({ claims: { ...claims, nonce: other } })],
    ["no nonce", ({ nonce: _nonce, ...claims }) => ({ claims })],
    ["another issuer", (claims) => ({ claims: { ...claims, iss: "https://login.springtij.example" } })],
    ["another receiver", (claims) => ({ claims: { ...claims, aud: other } })],
    [
      "a receiver among others, and no word who asked",
      (claims) => ({ claims: { ...claims, aud: [client.clientId, other] } }),
    ],
    ["no subject", ({ sub: _sub, ...claims }) => ({ claims })],
    ["a subject without end", (claims) => ({ claims: { ...claims, sub: "x".repeat(5_000) } })],
    ["its time over", (claims) => ({ claims: { ...claims, exp: now() - 120 } })],
    ["no end", ({ exp: _exp, ...claims }) => ({ claims })],
    ["a beginning to come", (claims) => ({ claims: { ...claims, nbf: now() + 120 } })],
    ["no signature", (claims) => ({ claims, header: { alg: "none" } })],
    ["no signature, in capitals", (claims) => ({ claims, header: { alg: "NoNe" } })],
    ["a shared secret for a signature", (claims) => ({ claims, header: { alg: "HS256" } })],
    ["a key that nobody published", (claims) => ({ claims, wrongKey: true })],
    ["a key of an unknown name", (claims) => ({ claims, header: { kid: "another" }, wrongKey: true })],
    [
      "its own key inside",
      (claims) => ({ claims, header: { jwk: {}, jku: "http://127.0.0.1:1/keys" }, wrongKey: true }),
    ],
    [
      "what it says changed after it was signed",
      (claims) => ({
        claims,
        tamper: (token) => {
          const [header, body, signature] = token.split(".");
          const said = JSON.parse(Buffer.from(body, "base64url").toString()) as object;
          const changed = JSON.stringify({ ...said, email: "directeur@vaart.example" });
          return [header, Buffer.from(changed).toString("base64url"), signature].join(".");
        },
      }),
    ],
  ])("is refused for %s", async (_why, forged) => {
    expect(await attempt(forged)).toBe("untrusted");
  });

  it("is not missed by a clock that goes a little before or behind", async () => {
    expect(await attempt((claims) => ({ claims: { ...claims, exp: now() - 40 } }))).toMatchObject({});
    expect(await attempt((claims) => ({ claims: { ...claims, nbf: now() + 40 } }))).toMatchObject({});
    const ahead = await attempt((claims) => ({ claims: { ...claims, auth_time: now() + 40 } }));
    if (typeof ahead === "string") throw new Error(ahead);
    expect(ahead.authenticatedAt?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("comes in no other shape", async () => {
    const answers: NonNullable<Forged["token"]>[] = [
      (answer) => answer.writeHead(200, { "content-type": "text/html" }).end("<h1>Welkom</h1>"),
      (answer) => answer.writeHead(200, { "content-type": "application/json" }).end('{"access_token":"x"}'),
      (answer) => answer.writeHead(500).end(),
      (answer) => answer.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
      (answer) => answer.socket?.destroy(),
    ];
    for (const token of answers)
      expect(["provider", "untrusted"]).toContain(await attempt(() => ({ token })));
    const told =
      (error: string): Forged["token"] =>
      (answer) =>
        answer.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({ error }));
    expect(await attempt(() => ({ token: told("invalid_grant") }))).toBe("expired");
    expect(await attempt(() => ({ token: told("<script>") }))).toBe("provider");
    expect(await attempt(() => ({ tamper: () => "a.b.c" }))).toBe("provider");
  });

  it.each([
    [{ email_verified: "true" }, "mail-unverified"],
    [{ email_verified: 1 }, "mail-unverified"],
    [{ email_verified: undefined, xms_edov: true }, "mail-unverified"],
    [{ email: ["iemand@vaart.example"] }, "domain"],
    [{ email: undefined }, "mail-missing"],
  ])("that says %j of the address counts as %s", async (said, reason) => {
    expect(await attempt((claims) => ({ claims: { ...claims, ...said } }))).toBe(reason);
  });

  it("that says when somebody proved who they are is too old where that was asked anew", async () => {
    const claims = (age: number) => (right: Readonly<Record<string, unknown>>) => ({
      claims: { ...right, auth_time: now() - age },
    });
    const anew = () => begin(database, id, { again: true });
    expect(await attempt(claims(3600), { start: await anew() })).toBe("not-asked-anew");
    expect(await attempt(claims(60), { start: await anew() })).toMatchObject({ tenant: { id: tenant } });
    const silent = await attempt((right) => ({ claims: right }), { start: await anew() });
    expect(typeof silent === "string" ? silent : silent.authenticatedAt).toBeInstanceOf(Date);
    const long = await attempt(claims(3600));
    const age = typeof long === "string" ? 0 : Date.now() - (long.authenticatedAt?.getTime() ?? 0);
    expect(age).toBeGreaterThan(3_590_000);
  });
});

describe("a hostile provider of one tenant", () => {
  let victims: TenantId;
  let victim: UserId;

  beforeAll(async () => {
    victims = await makeTenant(database, "springtij");
    await setUpSignOn(database, victims, {
      issuer: "https://login.springtij.example",
      domain: "springtij.example",
    });
    victim = await makeUser(database, "directeur@springtij.example");
    await database.forTenant(victims).write(({ memberships }) => memberships.set(victim, "director"));
    await database.control.write(({ signOn }) =>
      signOn.insertIdentity("https://login.springtij.example", "7", victim),
    );
  });

  const opened = async (userId: UserId, onlyTenantId: TenantId) =>
    (
      await openMemberScopes(database, {
        ...{ userId, locale: () => "nl" as const, session: { factors: ["sso"], onlyTenantId } },
      })
    ).map(({ tenant: one }) => one.id);

  it("is believed about no address of another tenant", async () => {
    const said = { sub: "victim", email: "directeur@springtij.example" };
    expect(await attempt((claims) => ({ claims: { ...claims, ...said } }))).toBe("domain");
    // Nor when its tenant claims that domain, as long as nobody confirms it.
    await database
      .forTenant(tenant)
      .write(({ signOn }) => signOn.claimDomain("springtij.example", new Date()));
    expect(await attempt((claims) => ({ claims: { ...claims, ...said } }))).toBe("domain");
    expect(await database.control.read(({ signOn }) => signOn.userOf(provider.issuer, "victim"))).toBe(
      undefined,
    );
  });

  it("is not believed in the name of the other's provider", async () => {
    const said = { iss: "https://login.springtij.example", sub: "7" };
    expect(await attempt((claims) => ({ claims: { ...claims, ...said } }))).toBe("untrusted");
    provider.forge({ metadata: { issuer: "https://login.springtij.example" } });
    const { issuer } = provider;
    await expect(openProvider({ issuer, clientId: "x", secret: null })).rejects.toMatchObject({
      kind: "issuer",
    });
  });

  it("gets nothing for the other's subject under its own name", async () => {
    const came = await attempt((claims) => ({ claims: { ...claims, sub: "7" } }));
    expect(came).not.toMatchObject({ userId: victim });
  });

  it("opens its own tenant only, for somebody at its own domain who belongs to both", async () => {
    const both = await makeUser(database, "adviseur@vaart.example");
    for (const one of [tenant, victims])
      await database.forTenant(one).write(({ memberships }) => memberships.set(both, "consultant"));
    const came = await attempt((claims) => ({
      claims: { ...claims, sub: "both", email: "adviseur@vaart.example" },
    }));
    if (typeof came === "string") throw new Error(came);
    expect(came.userId).toBe(both);
    expect(await opened(both, came.tenant.id)).toEqual([tenant]);
    expect((await database.forTenant(victims).read(({ memberships }) => memberships.list())).length).toBe(2);
  });

  it("does not bring its attempts to the other's door", async () => {
    const led = await begin(database, id);
    const back = new URL(redirectAddress("of another tenant"));
    back.searchParams.set("code", "any");
    back.searchParams.set("state", led.searchParams.get("state") ?? "");
    expect(await comeBack(database, back, { providerId: "of another tenant" })).toBe("expired");
  });
});
