import { type UserId } from "@vensterbank/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { type Accounts, openAccounts } from "../account.fixture";
import { beginPasskeyProof } from "./begin-passkey-proof.server";
import { beginRegistration } from "./begin-registration.server";
import { finishRegistration } from "./finish-registration.server";
import { listPasskeys } from "./list-passkeys.server";
import { removePasskey } from "./remove-passkey.server";
import { renamePasskey } from "./rename-passkey.server";
import { type Quirks, SoftwareAuthenticator } from "./software-authenticator.fixture";
import { takePasskeyProof } from "./take-passkey-proof.server";

const party = { id: "meting.example", origin: "https://meting.example" };
const [binding, otherBrowser] = ["a".repeat(32), "b".repeat(32)];
const refused = { ok: false, error: { code: "passkey-refused" } };

let accounts: Accounts;
let userId: UserId;
let scope: ControlScope;
let device: SoftwareAuthenticator;

beforeEach(async () => {
  accounts = await openAccounts();
  userId = await accounts.addUser();
  scope = await accounts.scopeOf(userId);
  device = new SoftwareAuthenticator();
});
afterEach(() => accounts.close());

async function optionsFor(of: ControlScope) {
  const begun = await beginRegistration(of, { party, binding });
  if (!begun.ok) throw new Error(begun.error.code);
  return begun.value;
}

async function register(of = scope, from = device, quirks: Quirks = {}) {
  const response = from.create(await optionsFor(of), quirks);
  return finishRegistration(of, { party, binding, response, name: "Laptop" });
}

async function signIn(quirks: Quirks = {}, from = device, of: UserId | null = null) {
  const asked = await beginPasskeyProof(accounts.nobody(), { party, binding, userId: of });
  return takePasskeyProof(accounts.nobody(), {
    ...{ party, binding, userId: of },
    response: from.get(asked, quirks),
  });
}

const stored = () => accounts.database.control.read(({ passkeys }) => passkeys.listOfUser(userId));

/** One sign of a base64url text in an answer is another. */
function withChanged(response: string, part: string): string {
  const answer = JSON.parse(response) as { response: Record<string, string> };
  const text = answer.response[part];
  const middle = Math.floor(text.length / 2);
  answer.response[part] = text.slice(0, middle) + (text[middle] === "A" ? "B" : "A") + text.slice(middle + 1);
  return JSON.stringify(answer);
}

const lies: [string, Quirks][] = [
  ["another challenge", { challenge: "A".repeat(43) }],
  ["another origin", { origin: "https://meting.example.evil.example" }],
  ["another port", { origin: "https://meting.example:8443" }],
  ["no encryption", { origin: "http://meting.example" }],
  ["another relying party", { rpId: "evil.example" }],
  ["another kind of answer", { type: "payment.get" }],
  ["nobody verified", { flags: 0x01 }],
  ["nobody present", { flags: 0x04 }],
];

describe("registering a passkey", () => {
  it("asks for one that is found by itself and asks for its owner, and keeps it", async () => {
    const options = await optionsFor(scope);
    expect(options.rp.id).toBe("meting.example");
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    expect(options.user.id).not.toContain(Buffer.from(userId).toString("base64url").slice(0, 8));
    expect(await register()).toEqual({ ok: true, value: undefined });
    const list = await listPasskeys(scope);
    expect(list.ok && list.value).toEqual([
      { id: device.credentialId, name: "Laptop", madeOn: "2026-11-22", lastUsedOn: null, backedUp: false },
    ]);
    expect(await accounts.eventsOf(userId)).toEqual(["passkey-added"]);
    expect((await accounts.mails()).map(({ subject }) => subject)).toEqual([
      "Er is een passkey toegevoegd aan uw account",
    ]);
    expect((await optionsFor(scope)).excludeCredentials).toMatchObject([{ id: device.credentialId }]);
  });

  it.each(lies)("refuses %s", async (_, quirks) => {
    expect(await register(scope, device, quirks)).toMatchObject(refused);
    expect(await stored()).toEqual([]);
  });

  it("refuses an answer that comes twice, late, from another browser or for somebody else", async () => {
    const late = device.create(await optionsFor(scope));
    const answer = (response: string, by = binding, of = scope) =>
      finishRegistration(of, { party, binding: by, response, name: "x" });
    accounts.time.now = new Date(accounts.time.now.getTime() + 5 * 60_000 + 1);
    expect(await answer(late)).toMatchObject(refused);
    expect(await answer(device.create(await optionsFor(scope)), otherBrowser)).toMatchObject(refused);
    const other = await accounts.scopeOf(await accounts.addUser());
    expect(await answer(device.create(await optionsFor(other)))).toMatchObject(refused);
    const good = device.create(await optionsFor(scope));
    expect((await answer(good)).ok).toBe(true);
    expect(await answer(good)).toMatchObject(refused);
    expect(await stored()).toHaveLength(1);
  });

  it("refuses a credential that is somebody else's already", async () => {
    await register();
    const other = await accounts.scopeOf(await accounts.addUser());
    expect(await register(other)).toMatchObject(refused);
    expect(await stored()).toHaveLength(1);
  });

  it.each(["", "null", "[]", "{}", '{"id":"x"}', `{"id":${'["x",'.repeat(50)}`, "x".repeat(20_000)])(
    "refuses %s that is no answer",
    async (response) => {
      const made = { party, binding, response, name: "x" };
      expect(await finishRegistration(scope, made)).toMatchObject(refused);
      const used = { party, binding, response, userId: null };
      expect(await takePasskeyProof(accounts.nobody(), used)).toMatchObject(refused);
    },
  );
});

describe("using a passkey", () => {
  beforeEach(async () => {
    await register();
  });

  it("tells whose it is, and notes the day", async () => {
    expect(await signIn()).toEqual({ ok: true, value: userId });
    expect(await stored()).toMatchObject([{ lastUsedOn: "2026-11-22", counter: 0 }]);
  });

  it("names no passkey to who is not signed in", async () => {
    const asked = await beginPasskeyProof(accounts.nobody(), { party, binding, userId: null });
    expect(asked.allowCredentials ?? []).toEqual([]);
    expect(asked.userVerification).toBe("required");
  });

  it.each(lies)("refuses %s", async (_, quirks) => {
    expect(await signIn(quirks)).toMatchObject(refused);
    expect(await stored()).toMatchObject([{ lastUsedOn: null }]);
  });

  it.each(["signature", "authenticatorData", "clientDataJSON"])("refuses a changed %s", async (part) => {
    const asked = await beginPasskeyProof(accounts.nobody(), { party, binding, userId: null });
    const response = withChanged(device.get(asked), part);
    expect(
      await takePasskeyProof(accounts.nobody(), { party, binding, userId: null, response }),
    ).toMatchObject(refused);
  });

  it("refuses another key under the same name, another handle, and a passkey that nobody has", async () => {
    const copy = new SoftwareAuthenticator();
    expect(await signIn({ credentialId: device.credentialId }, copy)).toMatchObject(refused);
    expect(await signIn({ userHandle: "AAAA" })).toMatchObject(refused);
    expect(await signIn({}, copy)).toMatchObject(refused);
  });

  it("refuses an answer that comes twice, late, or from another browser", async () => {
    const nobody = accounts.nobody();
    const ask = () => beginPasskeyProof(nobody, { party, binding, userId: null });
    const answer = (response: string, by = binding) =>
      takePasskeyProof(nobody, { party, binding: by, userId: null, response });
    const good = device.get(await ask());
    const both = await Promise.all([answer(good), answer(good)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await answer(good)).toMatchObject(refused);
    expect(await answer(device.get(await ask()), otherBrowser)).toMatchObject(refused);
    const late = device.get(await ask());
    accounts.time.now = new Date(accounts.time.now.getTime() + 5 * 60_000 + 1);
    expect(await answer(late)).toMatchObject(refused);
  });

  it("takes no registration's challenge for a sign-in, and none that was put to somebody else", async () => {
    const nobody = accounts.nobody();
    const answer = (challenge: string, of: UserId | null) =>
      takePasskeyProof(nobody, { party, binding, userId: of, response: device.get({ challenge }) });
    expect(await answer((await optionsFor(scope)).challenge, null)).toMatchObject(refused);
    const own = await beginPasskeyProof(nobody, { party, binding, userId });
    expect(await answer(own.challenge, null)).toMatchObject(refused);
    const open = await beginPasskeyProof(nobody, { party, binding, userId: null });
    expect(await answer(open.challenge, userId)).toMatchObject(refused);
  });

  it("confirms with one's own passkey only", async () => {
    expect(await signIn({}, device, userId)).toEqual({ ok: true, value: userId });
    expect(await signIn({}, device, await accounts.addUser())).toMatchObject(refused);
  });

  it("refuses a counter that does not go up, writes that down and tells the owner", async () => {
    device.counter = 7;
    expect((await signIn()).ok).toBe(true);
    await accounts.mails();
    for (const counter of [7, 6, 0]) {
      expect(await signIn({ counter }), String(counter)).toMatchObject(refused);
      expect((await accounts.mails()).map(({ subject }) => subject)).toEqual([
        "Een passkey van uw account is geweigerd: er is misschien een kopie van",
      ]);
    }
    expect((await accounts.eventsOf(userId)).filter((kind) => kind === "passkey-refused")).toHaveLength(3);
    expect((await signIn({ counter: 8 })).ok).toBe(true);
  });

  it("is over once it was removed", async () => {
    await accounts.database.control.write(({ users }) => users.setPasswordHash(userId, "scrypt$x"));
    await accounts.scopeOf(userId, { factors: ["passkey"] });
    expect((await removePasskey(scope, device.credentialId)).ok).toBe(true);
    const left = await accounts.database.control.read(({ sessions }) => sessions.listByUser(userId));
    expect(left.map(({ id }) => id)).toEqual([scope.session?.id]);
    expect(await signIn()).toMatchObject(refused);
    expect(await removePasskey(scope, device.credentialId)).toMatchObject({ error: { code: "not-found" } });
  });
});

describe("looking after passkeys", () => {
  const second = () => register(scope, new SoftwareAuthenticator());
  const setPassword = () =>
    accounts.database.control.write(({ users }) => users.setPasswordHash(userId, "scrypt$x"));

  beforeEach(async () => {
    await register();
  });

  it("never takes the last way in", async () => {
    expect(await removePasskey(scope, device.credentialId)).toMatchObject({ error: { code: "last-way-in" } });
    await second();
    expect((await removePasskey(scope, device.credentialId)).ok).toBe(true);
  });

  it("leaves one of two when both are taken at once", async () => {
    await second();
    const both = await stored();
    const outcomes = await Promise.all(both.map(({ credentialId }) => removePasskey(scope, credentialId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });

  it("never takes the second factor that an organisation asks for", async () => {
    await setPassword();
    await accounts.addTenant(userId, { requiresSecondFactor: true });
    const needed = { error: { code: "second-factor-needed" } };
    expect(await removePasskey(scope, device.credentialId)).toMatchObject(needed);
    await accounts.database.control.write(async ({ totps }) => {
      await totps.propose(userId, "sealed");
      await totps.confirm(userId, accounts.time.now);
    });
    expect((await removePasskey(scope, device.credentialId)).ok).toBe(true);
  });

  it("does not know anybody else's", async () => {
    await setPassword();
    const other = await accounts.scopeOf(await accounts.addUser());
    const before = await stored();
    expect(await removePasskey(other, device.credentialId)).toMatchObject({ error: { code: "not-found" } });
    expect(await renamePasskey(other, { credentialId: device.credentialId, name: "mine" })).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await stored()).toEqual(before);
  });

  it("refuses who came in over the sign-on of one organisation", async () => {
    const onlyTenantId = await accounts.addTenant(userId);
    const through = await accounts.scopeOf(userId, { factors: ["sso"], onlyTenantId });
    const own = { error: { code: "own-session-needed" } };
    expect(await beginRegistration(through, { party, binding })).toMatchObject(own);
    expect(await listPasskeys(through)).toMatchObject(own);
    expect(await removePasskey(through, device.credentialId)).toMatchObject(own);
  });
});
