import { generateKeyPairSync } from "node:crypto";
import type { TenantId } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { thirdParties } from "@vensterbank/testkit";
import { delay, http, HttpResponse } from "msw";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { signed } from "./forged-provider.fixture";
import { redirectAddress } from "./sign-on-addresses.server";
import { begin, client, comeBack, makeTenant, makeUser, setUpSignOn } from "./sign-on-world.fixture";
import { testConnection } from "./test-connection.server";

const issuer = "https://login.vaart.example";
const elsewhere = "https://elsewhere.example/keys";
const addresses = {
  discovery: `${issuer}/.well-known/openid-configuration`,
  token: `${issuer}/token`,
  keys: `${issuer}/keys`,
  person: `${issuer}/person`,
} as const;
type Endpoint = keyof typeof addresses;
type Answer = () => Response | Promise<Response>;

const ways: Readonly<Record<string, Answer>> = {
  "a fault of its own": () => new HttpResponse("Internal Server Error", { status: 500 }),
  "a fault of its own, in JSON": () => HttpResponse.json({ error: "server_error" }, { status: 500 }),
  "nothing, for ever": async () => {
    await delay("infinite");
    return HttpResponse.json({});
  },
  "half of an answer": () =>
    new HttpResponse('{"keys": [', { headers: { "content-type": "application/json" } }),
  "a page for people": () => HttpResponse.html("<h1>Onderhoud</h1>"),
  "somewhere else": () => HttpResponse.redirect(elsewhere, 302),
  "more than anybody reads": () => HttpResponse.json({ keys: "x".repeat(400_000) }),
  "a broken connection": () => HttpResponse.error(),
  "no content": () => new HttpResponse(null, { status: 204 }),
};

/** These look like an answer, and do not hold: they may come from anybody. */
const hollow: Readonly<Record<string, Answer>> = {
  "a list": () => HttpResponse.json([]),
  nothing: () => HttpResponse.json(null),
  "JSON under another name": () => HttpResponse.text('{"issuer":"x"}'),
};

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const now = () => Math.floor(Date.now() / 1000);
let database: Database;
let close: () => Promise<void>;
let tenant: TenantId;
let id: string;
let asked: string[];
let nonce: string | null;
let count = 0;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  const slug = `vaart${++count}`;
  tenant = await makeTenant(database, slug);
  id = await setUpSignOn(database, tenant, { issuer, domain: `${slug}.example` });
  asked = [];
  nonce = null;
  // Nobody waits eight seconds here.
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((milliseconds) => timeout(milliseconds / 20));
});

/** A provider that does as it should, but for what is said. */
function provide(otherwise: Partial<Record<Endpoint, Answer>> = {}) {
  const person = { sub: "1", email: `iemand@vaart${count}.example`, email_verified: true };
  const right: Record<Endpoint, Answer> = {
    discovery: () =>
      HttpResponse.json({
        ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: addresses.token },
        ...{ jwks_uri: addresses.keys, userinfo_endpoint: addresses.person },
        response_types_supported: ["code"],
      }),
    token: () => {
      if (nonce === null) return HttpResponse.json({ error: "invalid_grant" }, { status: 400 });
      const claims = { iss: issuer, aud: client.clientId, iat: now(), exp: now() + 300, nonce, sub: "1" };
      const id_token = signed({ alg: "RS256", kid: "own" }, claims, pair.privateKey);
      return HttpResponse.json({ access_token: "an access token", token_type: "bearer", id_token });
    },
    keys: () =>
      HttpResponse.json({ keys: [{ ...pair.publicKey.export({ format: "jwk" }), kid: "own", use: "sig" }] }),
    person: () => HttpResponse.json(person),
  };
  const handler = (endpoint: Endpoint) => () => {
    asked.push(endpoint);
    return (otherwise[endpoint] ?? right[endpoint])();
  };
  thirdParties.use(
    http.get(addresses.discovery, handler("discovery")),
    http.post(addresses.token, handler("token")),
    http.get(addresses.keys, handler("keys")),
    http.get(addresses.person, handler("person")),
    http.all(elsewhere, () => {
      asked.push("elsewhere");
      return HttpResponse.json({ keys: [] });
    }),
  );
}

async function signIn() {
  const led = await begin(database, id);
  nonce = led.searchParams.get("nonce");
  const back = new URL(redirectAddress(id));
  back.searchParams.set("code", "any");
  back.searchParams.set("state", led.searchParams.get("state") ?? "");
  return comeBack(database, back);
}

async function connection() {
  const userId = await makeUser(database, `directeur@vaart${count}.example`);
  await database.forTenant(tenant).write(({ memberships }) => memberships.set(userId, "director"));
  const scope = await openMemberScope(database, { userId, slug: `vaart${count}`, locale: (own) => own });
  if (!scope) throw new Error("No scope");
  const tried = await testConnection(scope);
  return tried.ok ? tried.value : tried.error;
}

describe("a provider", () => {
  it("that does as it should lets people in, and the test of the connection says that it works", async () => {
    provide();
    expect(await connection()).toEqual({ works: true });
    expect(await signIn()).toMatchObject({ tenant: { id: tenant } });
    expect(asked.slice(-3)).toEqual(["token", "keys", "person"]);
  });

  const every = [
    ...Object.entries(ways).map(([way, answer]) => ({ way, answer, refusal: "provider" })),
    ...Object.entries(hollow).map(([way, answer]) => ({ way, answer, refusal: "untrusted" })),
  ];
  describe.each(every)("that answers with $way", ({ answer, refusal }) => {
    it("when it is asked who it is lets nobody begin, and works again when it does", async () => {
      provide({ discovery: answer });
      await expect(begin(database, id)).rejects.toThrow("Refused: provider");
      expect(asked).toEqual(["discovery"]);
      provide();
      expect(await signIn()).toMatchObject({ tenant: { id: tenant } });
    });

    it.each(["token", "keys", "person"] as const)(
      "at its address for %s lets nobody in, and is not followed",
      async (endpoint) => {
        provide({ [endpoint]: answer });
        expect(await signIn()).toBe(refusal);
        expect(asked).not.toContain("elsewhere");
        expect(asked.at(-1)).toBe(endpoint);
      },
    );

    it.each(["discovery", "token", "keys"] as const)(
      "at its address for %s does not pass the test of the connection",
      async (endpoint) => {
        provide({ [endpoint]: answer });
        expect(await connection()).toMatchObject({ works: false });
        expect(asked).not.toContain("elsewhere");
      },
    );
  });
});
