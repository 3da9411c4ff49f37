import { type UserId } from "@vensterbank/core";
import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sealSecret } from "../../secrets/installation-key.server";
import { type Accounts, openAccounts } from "../account.fixture";
import { aboutTotp, hashRecoveryCode, totpSettings } from "../second-factor-code.server";
import { beginSecondStep } from "./begin-second-step.server";
import { findSecondStep } from "./find-second-step.server";
import { takeSecondStep } from "./take-second-step.server";

let accounts: Accounts;
let userId: UserId;
const secret = new Secret({ size: 20 });
const recoveryCode = "abcd-efgh-jkmn";

beforeEach(async () => {
  accounts = await openAccounts();
  userId = await accounts.addUser();
  await accounts.database.control.write(async ({ totps }) => {
    await totps.propose(userId, sealSecret(secret.base32, aboutTotp(userId)));
    await totps.confirm(userId, accounts.time.now);
    await totps.replaceCodes(userId, [hashRecoveryCode(recoveryCode)]);
  });
});
afterEach(() => accounts.close());

const codeAt = (steps = 0) =>
  new TOTP({ ...totpSettings, secret }).generate({ timestamp: accounts.time.now.getTime() + steps * 30_000 });
const wrongCode = () => String((Number(codeAt()) + 500_000) % 1_000_000).padStart(6, "0");
const later = (seconds: number) =>
  (accounts.time.now = new Date(accounts.time.now.getTime() + seconds * 1_000));
const begin = () =>
  beginSecondStep(accounts.nobody(), { userId, factors: ["password"], returnTo: "/t/vaart/people" });

async function take(token: string | null, code: string) {
  const taken = await takeSecondStep(accounts.nobody(), { token, code, device: "Firefox · Windows" });
  return taken.ok ? taken.value.factors.join(" ") : taken.error.code;
}

describe("the second step of a sign-in", () => {
  it("takes a code, says what was shown and where to go, and is over then", async () => {
    const token = await begin();
    expect(await findSecondStep(accounts.nobody(), token)).toEqual({ returnTo: "/t/vaart/people" });
    expect(await take(token, codeAt())).toBe("password totp");
    expect(await findSecondStep(accounts.nobody(), token)).toBeNull();
    expect(await take(token, codeAt(1))).toBe("mail-link-over");
  });

  it("takes a code of a clock that is half a minute off, no more, and none twice", async () => {
    expect(await take(await begin(), codeAt(-2))).toBe("wrong-code");
    expect(await take(await begin(), codeAt(2))).toBe("wrong-code");
    expect(await take(await begin(), codeAt(-1))).toBe("password totp");
    expect(await take(await begin(), codeAt(-1))).toBe("wrong-code");
    expect(await take(await begin(), codeAt(1))).toBe("password totp");
    // What was taken is behind: the present code is older than the last one.
    expect(await take(await begin(), codeAt())).toBe("wrong-code");
  });

  it("lets one of many through that show the same code at once", async () => {
    const steps = await Promise.all(Array.from({ length: 6 }, begin));
    const outcomes = await Promise.all(steps.map((token) => take(token, codeAt())));
    expect(outcomes.filter((one) => one === "password totp")).toHaveLength(1);
    const one = await begin();
    later(60);
    const twice = await Promise.all([take(one, codeAt()), take(one, codeAt())]);
    expect(twice.filter((outcome) => outcome === "password totp")).toHaveLength(1);
  });

  it("takes a recovery code once, and tells the owner", async () => {
    expect(await take(await begin(), "ABCD EFGH JKMN")).toBe("password recovery");
    expect(await accounts.eventsOf(userId)).toEqual(["recovery-code-used"]);
    expect(await take(await begin(), recoveryCode)).toBe("wrong-code");
  });

  it("ends after five wrong codes, and after five minutes", async () => {
    const token = await begin();
    for (let tries = 0; tries < 4; tries++) expect(await take(token, wrongCode())).toBe("wrong-code");
    expect(await take(token, wrongCode())).toBe("mail-link-over");
    expect(await take(token, codeAt())).toBe("mail-link-over");
    expect(await accounts.eventsOf(userId)).toEqual(["second-step-failed"]);
    expect((await accounts.mails()).map(({ subject }) => subject)).toEqual([
      "Iemand die uw wachtwoord of uw mail heeft, vulde vijf keer een verkeerde code in",
    ]);
    const other = await begin();
    later(5 * 60 + 1);
    expect(await take(other, codeAt())).toBe("mail-link-over");
  });

  it("stops who keeps asking for new steps, at that account only", async () => {
    for (let tries = 0; tries < 10; tries++) await take(await begin(), wrongCode());
    expect(await take(await begin(), codeAt())).toBe("too-many-attempts");
    later(15 * 60);
    expect(await take(await begin(), codeAt())).toBe("password totp");
  });

  it("knows no made-up, empty or foreign secret", async () => {
    for (const token of [null, "", "x".repeat(43), "../../etc/passwd"])
      expect(await take(token, codeAt())).toBe("mail-link-over");
    await accounts.database.control.write(({ oneTimeTokens }) => oneTimeTokens.deleteOfUser(userId));
    expect(await findSecondStep(accounts.nobody(), "x".repeat(43))).toBeNull();
  });

  it("is begun with what nobody reads in the database", async () => {
    const token = await begin();
    const rows = await accounts.database.control.read(({ oneTimeTokens }) =>
      oneTimeTokens.find(token, "second-step", accounts.time.now),
    );
    expect(rows).toBeUndefined();
  });
});
