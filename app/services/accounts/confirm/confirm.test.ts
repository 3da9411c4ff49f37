import { type UserId } from "@vensterbank/core";
import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { sealSecret } from "../../secrets/installation-key.server";
import { type Accounts, openAccounts } from "../account.fixture";
import { hashPassword } from "../password.server";
import { aboutTotp, totpSettings } from "../second-factor-code.server";
import { askConfirmLink, findConfirmLink, takeConfirmLink } from "./confirm-link.server";
import { confirm } from "./confirm.server";
import { waysToConfirm } from "./ways-to-confirm.server";

let accounts: Accounts;
let userId: UserId;
let scope: ControlScope;
const address = "192.0.2.7";
const secret = new Secret({ size: 20 });
const passwordHash = await hashPassword("een goed wachtwoord");

beforeEach(async () => {
  accounts = await openAccounts();
  userId = await accounts.addUser();
  scope = await accounts.scopeOf(userId);
});
afterEach(() => accounts.close());

const givePassword = () =>
  accounts.database.control.write(({ users }) => users.setPasswordHash(userId, passwordHash));
const giveApp = () =>
  accounts.database.control.write(async ({ totps }) => {
    await totps.propose(userId, sealSecret(secret.base32, aboutTotp(userId)));
    await totps.confirm(userId, accounts.time.now);
  });
const outcome = (result: Awaited<ReturnType<typeof confirm>>) =>
  result.ok ? result.value : (result.error.fields?.[0].key ?? result.error.code);

describe("proving anew who one is", () => {
  it("is done with the password, which is counted by account wherever it comes from", async () => {
    await givePassword();
    const other = await accounts.scopeOf(userId);
    expect(outcome(await confirm(scope, { way: "password", password: "een goed wachtwoord" }))).toBe(
      "password",
    );
    for (let tries = 0; tries < 10; tries++)
      expect(outcome(await confirm(tries % 2 ? scope : other, { way: "password", password: "gok" }))).toBe(
        "password.wrong",
      );
    expect(outcome(await confirm(scope, { way: "password", password: "een goed wachtwoord" }))).toBe(
      "too-many-attempts",
    );
    expect(await accounts.eventsOf(userId)).toEqual(["confirmed"]);
  });

  it("is done with a code of the app, once", async () => {
    await giveApp();
    const code = new TOTP({ ...totpSettings, secret }).generate({ timestamp: accounts.time.now.getTime() });
    expect(outcome(await confirm(scope, { way: "code", code }))).toBe("totp");
    expect(outcome(await confirm(scope, { way: "code", code }))).toBe("wrong-code");
  });

  it("is done with nothing that the account does not have", async () => {
    expect(outcome(await confirm(scope, { way: "password", password: "x" }))).toBe("forbidden");
    expect(outcome(await confirm(scope, { way: "code", code: "123456" }))).toBe("forbidden");
    expect(outcome(await confirm(accounts.nobody(), { way: "code", code: "123456" }))).toBe("not-signed-in");
  });

  it("is left to the organisation whose sign-on began the session", async () => {
    await givePassword();
    const tenantId = await accounts.addTenant(userId);
    const own = await accounts.scopeOf(userId, { factors: ["sso"], onlyTenantId: tenantId });
    expect(await waysToConfirm(own, userId)).toEqual({
      ...{ password: false, app: false, passkey: false, link: false, signOn: null },
    });
    expect(outcome(await confirm(own, { way: "password", password: "een goed wachtwoord" }))).toBe(
      "forbidden",
    );
  });
});

describe("a link that proves anew who one is", () => {
  const ask = (by = scope) =>
    askConfirmLink(by, { address, returnTo: "/account/passkeys", linkTo: (token) => `/there/${token}` });
  async function mailed(): Promise<string> {
    const [mail] = await accounts.mails();
    return /\/there\/([\w-]{43})\n/.exec(mail.text)?.[1] ?? "";
  }

  it("is for who has nothing better", async () => {
    await givePassword();
    expect(await ask()).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(await accounts.mails()).toEqual([]);
  });

  it("works once, in the very session that asked for it", async () => {
    expect((await ask()).ok).toBe(true);
    const token = await mailed();
    const elsewhere = await accounts.scopeOf(userId);
    const another = await accounts.scopeOf(await accounts.addUser());
    for (const other of [elsewhere, another, accounts.nobody()])
      expect(await takeConfirmLink(other, { token, address })).toMatchObject({ ok: false });
    expect((await findConfirmLink(scope, { token, address })).ok).toBe(true);
    expect(await takeConfirmLink(scope, { token, address })).toEqual({
      ok: true,
      value: { returnTo: "/account/passkeys" },
    });
    expect((await takeConfirmLink(scope, { token, address })).ok).toBe(false);
    expect(await accounts.eventsOf(userId)).toEqual(["confirmed"]);
  });
});
