import { type UserId } from "@vensterbank/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { type Accounts, openAccounts } from "./account.fixture";
import { changePassword, hasPassword } from "./change-password.server";
import { hashPassword, verifyPassword } from "./password.server";

const current = "fietsbel onder de dakgoot";
const password = "vier paarse olifanten dansen";

let accounts: Accounts;
let userId: UserId;
let scope: ControlScope;

beforeEach(async () => {
  accounts = await openAccounts();
  userId = await accounts.addUser();
  scope = await accounts.scopeOf(userId);
});
afterEach(() => accounts.close());

const stored = () => accounts.database.control.read(({ users }) => users.passwordHash(userId));
const setPassword = async (text = current) => {
  const hash = await hashPassword(text);
  await accounts.database.control.write(({ users }) => users.setPasswordHash(userId, hash));
};
async function refusal(input: { current: string; password: string }) {
  const changed = await changePassword(scope, input);
  if (changed.ok) return "changed";
  return changed.error.fields?.map(({ field, key }) => `${field} ${key}`).join() ?? changed.error.code;
}

describe("changing a password", () => {
  it("asks for the present one, ends every other session and every link, and tells the owner", async () => {
    await setPassword();
    await accounts.scopeOf(userId, { device: "Safari · iOS" });
    const expiresAt = new Date(accounts.time.now.getTime() + 60_000);
    await accounts.database.control.write(({ oneTimeTokens }) =>
      oneTimeTokens.insert({ tokenHash: "x", purpose: "password-reset", userId, data: {}, expiresAt }),
    );
    expect(await changePassword(scope, { current, password })).toEqual({ ok: true, value: "changed" });
    expect(await verifyPassword(password, (await stored()) ?? "")).toBe(true);
    const left = await accounts.database.control.read(async ({ sessions, oneTimeTokens }) => ({
      sessions: (await sessions.listByUser(userId)).map(({ id }) => id),
      link: await oneTimeTokens.find("x", "password-reset", accounts.time.now),
    }));
    expect(left).toEqual({ sessions: [scope.session?.id], link: undefined });
    expect(await accounts.eventsOf(userId)).toEqual(["password-changed"]);
    const [mail] = await accounts.mails();
    expect(mail.subject).toBe("Het wachtwoord van uw account is gewijzigd");
    expect(mail.text).not.toContain(password);
  });

  it("refuses a wrong present one, a weak new one and the same one, and changes nothing", async () => {
    await setPassword();
    const before = await stored();
    expect(await refusal({ current: "iets anders", password })).toBe("current field.password");
    expect(await refusal({ current: "", password })).toBe("current field.password");
    expect(await refusal({ current, password: "welkom01" })).toMatch(/^password password\./);
    expect(await refusal({ current, password: "Noor Vermeer" })).toMatch(/^password password\./);
    expect(await refusal({ current, password: current })).toBe("password field.sameAsBefore");
    expect(await stored()).toBe(before);
    expect(await accounts.eventsOf(userId)).toEqual([]);
    expect(await accounts.mails()).toEqual([]);
  });

  it("makes a first one", async () => {
    expect(await hasPassword(scope)).toEqual({ ok: true, value: false });
    expect(await changePassword(scope, { current: "", password })).toEqual({ ok: true, value: "made" });
    expect(await accounts.eventsOf(userId)).toEqual(["password-set"]);
  });

  it("lets one of two tabs through", async () => {
    await setPassword();
    const both = await Promise.all([
      refusal({ current, password }),
      refusal({ current, password: `${password} ook` }),
    ]);
    expect(both.sort()).toEqual(["changed", "conflict"]);
  });

  it("refuses who came in over the sign-on of one organisation", async () => {
    const onlyTenantId = await accounts.addTenant(userId);
    scope = await accounts.scopeOf(userId, { factors: ["sso"], onlyTenantId });
    expect(await refusal({ current: "", password })).toBe("own-session-needed");
    expect(await stored()).toBeUndefined();
  });
});
