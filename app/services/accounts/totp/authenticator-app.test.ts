import { type UserId } from "@vensterbank/core";
import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { type Accounts, openAccounts } from "../account.fixture";
import { makeRecoveryCodes } from "../recovery/make-recovery-codes.server";
import { takeSecondFactorCode, totpSettings } from "../second-factor-code.server";
import { showSecondFactor } from "../show-second-factor.server";
import { confirmApp } from "./confirm-app.server";
import { getAppSettings } from "./get-app-settings.server";
import { turnOffApp } from "./turn-off-app.server";

let accounts: Accounts;
let userId: UserId;
let scope: ControlScope;

beforeEach(async () => {
  accounts = await openAccounts();
  userId = await accounts.addUser();
  scope = await accounts.scopeOf(userId);
});
afterEach(() => accounts.close());

async function proposed(of = scope) {
  const settings = await getAppSettings(of);
  if (!settings.ok) throw new Error(settings.error.code);
  return settings.value.app;
}

const codeOf = (groups: readonly string[], steps = 0) =>
  new TOTP({ ...totpSettings, secret: Secret.fromBase32(groups.join("")) }).generate({
    timestamp: accounts.time.now.getTime() + steps * 30_000,
  });

/** Connects an app. @returns its secret and the recovery codes */
async function connect(of = scope) {
  const { proposal, groups } = await proposed(of);
  const confirmed = await confirmApp(of, { proposal, code: codeOf(groups) });
  if (!confirmed.ok || confirmed.value === null) throw new Error("Not connected");
  return { groups, proposal, codes: confirmed.value };
}

const take = (code: string) =>
  accounts.database.control.write((repositories) =>
    takeSecondFactorCode(repositories, { userId, code, now: accounts.time.now }),
  );
const later = (steps: number) => (accounts.time.now = new Date(accounts.time.now.getTime() + steps * 30_000));
const isOn = () => accounts.database.control.read(({ totps }) => totps.isOn(userId));

describe("connecting an authenticator app", () => {
  it("takes its first code, gives ten recovery codes, and tells the owner", async () => {
    const { groups, codes } = await connect();
    expect(await isOn()).toBe(true);
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^[\da-hj-km-np-tv-z]{4}(-[\da-hj-km-np-tv-z]{4}){2}$/.test(code))).toBe(
      true,
    );
    expect(await accounts.eventsOf(userId)).toEqual(["totp-on"]);
    const [mail, ...others] = await accounts.mails();
    expect(others).toEqual([]);
    expect(mail.subject).toBe("Er is een authenticator-app gekoppeld aan uw account");
    expect(mail.text).toContain("Firefox · Windows");
    for (const secret of [...codes, groups.join(""), groups.join(" ")])
      expect(mail.text).not.toContain(secret);
  });

  it("keeps the secret and the codes unreadable without the installation's key", async () => {
    const { groups, codes } = await connect();
    const row = await accounts.database.control.read(({ totps }) => totps.get(userId));
    expect(row?.sealedSecret).not.toContain(groups.join(""));
    expect(Buffer.from(row?.sealedSecret ?? "", "base64url").toString("latin1")).not.toContain(
      groups.join(""),
    );
    expect(codes).toHaveLength(await accounts.database.control.read(({ totps }) => totps.countCodes(userId)));
  });

  it("allows clocks to differ by one step, and no more", async () => {
    for (const [steps, right] of [
      [-2, false],
      [-1, true],
      [1, true],
      [2, false],
    ] as const) {
      const { proposal, groups } = await proposed();
      const confirmed = await confirmApp(scope, { proposal, code: codeOf(groups, steps) });
      expect(confirmed.ok, String(steps)).toBe(right);
    }
  });

  it("counts the first code as used", async () => {
    const { groups } = await connect();
    expect(await take(codeOf(groups))).toBeNull();
    later(1);
    expect(await take(codeOf(groups))).toBe("totp");
    expect(await take(codeOf(groups))).toBeNull();
  });

  it("refuses wrong codes and leaves everything as it was", async () => {
    const { proposal, groups } = await proposed();
    const right = codeOf(groups);
    for (const code of ["000000", "", "x", `${right}0`, right.slice(1)]) {
      if (code === right) continue;
      const refused = await confirmApp(scope, { proposal, code });
      expect(refused).toMatchObject({ ok: false, error: { fields: [{ field: "code" }] } });
    }
    expect(await isOn()).toBe(false);
    expect(await accounts.eventsOf(userId)).toEqual([]);
    expect(await accounts.mails()).toEqual([]);
  });

  it("refuses a secret that was proposed to somebody else, too long ago, or made up", async () => {
    const other = await accounts.scopeOf(await accounts.addUser());
    const foreign = await proposed(other);
    const own = await proposed();
    const refusalOf = async (proposal: string, code: string) => {
      const confirmed = await confirmApp(scope, { proposal, code });
      return confirmed.ok ? "taken" : confirmed.error.code;
    };
    expect(await refusalOf(foreign.proposal, codeOf(foreign.groups))).toBe("proposal-expired");
    expect(await refusalOf("made up", codeOf(own.groups))).toBe("proposal-expired");
    expect(await refusalOf(`${own.proposal.slice(0, -2)}AA`, codeOf(own.groups))).toBe("proposal-expired");
    later(61);
    expect(await refusalOf(own.proposal, codeOf(own.groups))).toBe("proposal-expired");
    expect(await isOn()).toBe(false);
  });

  it("answers a form that was sent twice without making other codes", async () => {
    const { proposal, groups, codes } = await connect();
    expect(await confirmApp(scope, { proposal, code: codeOf(groups) })).toEqual({ ok: true, value: null });
    expect(await take(codes[0])).toBe("recovery");
    expect(await accounts.eventsOf(userId)).toEqual(["totp-on"]);
  });

  it("puts another app in the place of the first only when that is confirmed", async () => {
    const first = await connect();
    later(2);
    const second = await proposed();
    expect(await take(codeOf(first.groups))).toBe("totp");
    later(2);
    expect((await confirmApp(scope, { proposal: second.proposal, code: codeOf(second.groups) })).ok).toBe(
      true,
    );
    later(2);
    expect(await take(codeOf(first.groups))).toBeNull();
    expect(await take(codeOf(second.groups))).toBe("totp");
    expect(await take(first.codes[0]), "the codes of the first").toBeNull();
  });

  it("refuses who came in over the sign-on of one organisation", async () => {
    const onlyTenantId = await accounts.addTenant(userId);
    const through = await accounts.scopeOf(userId, { factors: ["sso"], onlyTenantId });
    const refused = { ok: false, error: { code: "own-session-needed" } };
    expect(await getAppSettings(through)).toMatchObject(refused);
    const { proposal, groups } = await proposed();
    expect(await confirmApp(through, { proposal, code: codeOf(groups) })).toMatchObject(refused);
    expect(await turnOffApp(through)).toMatchObject(refused);
    expect(await makeRecoveryCodes(through)).toMatchObject(refused);
  });
});

describe("recovery codes", () => {
  it("work once each, however they are written over", async () => {
    const { codes } = await connect();
    expect(await take(codes[0].toUpperCase().replaceAll("-", " "))).toBe("recovery");
    expect(await take(codes[0])).toBeNull();
    expect(await take(codes[1].replaceAll("0", "O").replaceAll("1", "l"))).toBe("recovery");
    expect(await take("")).toBeNull();
  });

  it("are of one account only", async () => {
    const { codes } = await connect();
    const otherId = await accounts.addUser();
    await connect(await accounts.scopeOf(otherId));
    const taken = await accounts.database.control.write((repositories) =>
      takeSecondFactorCode(repositories, { userId: otherId, code: codes[0], now: accounts.time.now }),
    );
    expect(taken).toBeNull();
  });

  it("take the place of earlier ones, and need an app", async () => {
    expect(await makeRecoveryCodes(scope)).toMatchObject({ ok: false, error: { code: "not-found" } });
    const { codes } = await connect();
    await accounts.mails();
    const made = await makeRecoveryCodes(scope);
    expect(await take(codes[0])).toBeNull();
    expect(made.ok && (await take(made.value[0]))).toBe("recovery");
    expect((await accounts.mails()).map(({ subject }) => subject)).toEqual([
      "Er zijn nieuwe herstelcodes gemaakt voor uw account",
    ]);
  });
});

describe("turning the app off", () => {
  it("ends it and its recovery codes, and tells the owner once", async () => {
    const { groups, codes } = await connect();
    await accounts.mails();
    later(2);
    const elsewhere = await accounts.scopeOf(userId, { factors: ["password", "totp"] });
    expect(await turnOffApp(scope)).toEqual({ ok: true, value: undefined });
    const left = await accounts.database.control.read(({ sessions }) => sessions.listByUser(userId));
    expect(left.map(({ id }) => id)).toEqual([scope.session?.id]);
    expect(left.map(({ id }) => id)).not.toContain(elsewhere.session?.id);
    expect(await turnOffApp(scope), "from another tab").toEqual({ ok: true, value: undefined });
    expect([await isOn(), await take(codeOf(groups)), await take(codes[0])]).toEqual([false, null, null]);
    expect(await accounts.mails()).toHaveLength(1);
  });

  it("is refused while an organisation asks for a second factor, or somebody runs the installation", async () => {
    const operator = await accounts.addUser({ isOperator: true });
    await accounts.addTenant(userId, { requiresSecondFactor: true });
    for (const of of [scope, await accounts.scopeOf(operator)]) {
      await connect(of);
      expect(await turnOffApp(of)).toMatchObject({ ok: false, error: { code: "second-factor-needed" } });
    }
    expect(await isOn()).toBe(true);
  });
});

describe("showing a second factor", () => {
  it("takes a code of the app or a recovery code, and stops guessing", async () => {
    const { groups, codes } = await connect();
    later(2);
    expect(await showSecondFactor(scope, { code: codeOf(groups) })).toEqual({ ok: true, value: "totp" });
    expect(await showSecondFactor(scope, { code: codes[3] })).toEqual({ ok: true, value: "recovery" });
    let last = "";
    for (let guesses = 0; guesses < 11; guesses++) {
      const shown = await showSecondFactor(scope, { code: "wrong" });
      last = shown.ok ? "taken" : shown.error.code;
    }
    expect(last).toBe("too-many-attempts");
    expect(await showSecondFactor(scope, { code: codes[4] })).toMatchObject({
      error: { code: "too-many-attempts" },
    });
  });
});
