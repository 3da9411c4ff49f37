import { type UserId } from "@vensterbank/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sealSecret } from "../../secrets/installation-key.server";
import { type Accounts, openAccounts } from "../account.fixture";
import { hashPassword } from "../password.server";
import { aboutTotp } from "../second-factor-code.server";
import { beginSecondStep } from "../second-step/begin-second-step.server";
import { findSecondStep } from "../second-step/find-second-step.server";
import { signIn } from "../sign-in.server";
import { askReset } from "./ask-reset.server";
import { askSignInLink } from "./ask-sign-in-link.server";
import { checkResetLink, setPasswordByLink } from "./set-password.server";
import { getSignInLink, takeSignInLink } from "./use-sign-in-link.server";

let accounts: Accounts;
let userId: UserId;
const address = "192.0.2.7";
const places = { linkTo: (token: string) => `/there/${token}`, signIn: "/sign-in" };

beforeEach(async () => {
  accounts = await openAccounts();
  userId = await accounts.addUser();
});
afterEach(() => accounts.close());

const emailOf = (id: UserId) => `${id}@vaart.example`;
const later = (minutes: number) =>
  (accounts.time.now = new Date(accounts.time.now.getTime() + minutes * 60_000));

/** @returns the token in the mail; null when no mail was sent */
async function mailed(): Promise<string | null> {
  const [mail] = await accounts.mails();
  return mail ? (/\/there\/([\w-]{43})\n/.exec(mail.text)?.[1] ?? null) : null;
}

async function askLink(email = emailOf(userId)) {
  const asked = { email, address, returnTo: "/t/vaart", device: "Firefox · Windows" };
  const result = await askSignInLink(accounts.nobody(), asked, places.linkTo);
  return result.ok ? "sent" : result.error.code;
}

async function newLink(): Promise<string> {
  expect(await askLink()).toBe("sent");
  const token = await mailed();
  if (token === null) throw new Error("No link was mailed");
  return token;
}

async function use(token: string) {
  const used = await takeSignInLink(accounts.nobody(), { token, address });
  return used.ok ? used.value.userId : used.error.code;
}

describe("a link that signs in", () => {
  it("is mailed to who has an account; everybody else gets the same answer and no mail", async () => {
    expect(await askLink("niemand@vaart.example")).toBe("sent");
    expect(await mailed()).toBeNull();
    const token = await newLink();
    const page = await getSignInLink(accounts.nobody(), { token, address });
    expect(page).toEqual({
      ok: true,
      value: { device: "Firefox · Windows", askedAt: "2026-11-22T10:00:00.000Z" },
    });
    expect(await use(token)).toBe(userId);
  });

  it("works once, of many at once for one, and opening it uses nothing up", async () => {
    const token = await newLink();
    for (let times = 0; times < 3; times++)
      expect((await getSignInLink(accounts.nobody(), { token, address })).ok).toBe(true);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => use(token)));
    expect(outcomes.filter((one) => one === userId)).toHaveLength(1);
    expect(await use(token)).toBe("mail-link-over");
  });

  it("is over after a quarter of an hour, and when a newer one was asked for", async () => {
    const older = await newLink();
    const newer = await newLink();
    expect(await use(older)).toBe("mail-link-over");
    later(14.9);
    expect((await getSignInLink(accounts.nobody(), { token: newer, address })).ok).toBe(true);
    later(0.2);
    expect(await use(newer)).toBe("mail-link-over");
  });

  it("asks for a code besides where there is an authenticator app", async () => {
    await connectApp();
    const used = await takeSignInLink(accounts.nobody(), { token: await newLink(), address });
    expect(used).toMatchObject({ ok: true, value: { userId, secondStep: true, returnTo: "/t/vaart" } });
  });

  it("is for signing in only: no other link stands for it", async () => {
    await askReset(accounts.nobody(), { email: emailOf(userId), address }, places);
    expect(await use((await mailed()) ?? "")).toBe("mail-link-over");
    for (const token of ["", "x", "x".repeat(43), `${await newLink()}x`])
      expect(await use(token)).toBe("mail-link-over");
  });

  it("fills nobody's post box: three mails an hour, of all kinds together, known or not", async () => {
    for (const email of [emailOf(userId), "niemand@vaart.example"]) {
      for (let mails = 0; mails < 2; mails++) expect(await askLink(email)).toBe("sent");
      expect((await askReset(accounts.nobody(), { email, address }, places)).ok).toBe(true);
      expect(await askLink(email)).toBe("too-many-attempts");
    }
    expect(await accounts.mails()).toHaveLength(3);
    later(60);
    expect(await askLink()).toBe("sent");
  });

  it("is not found by guessing: guesses are counted by where they come from, and links go on working", async () => {
    const token = await newLink();
    for (let guesses = 0; guesses < 30; guesses++) await use(`${guesses}`.padStart(43, "x"));
    expect(await use("x".repeat(43))).toBe("too-many-attempts");
    expect(await use(token)).toBe(userId);
  });
});

describe("setting a password by a link", () => {
  const password = "drie natte regenjassen";
  const set = async (token: string, chosen = password) => {
    const visit = { token, address, password: chosen, device: null };
    const result = await setPasswordByLink(accounts.nobody(), visit);
    return result.ok ? "set" : (result.error.fields?.[0].key ?? result.error.code);
  };
  const signInWith = async (chosen: string) => {
    const came = await signIn(accounts.nobody(), { email: emailOf(userId), password: chosen, address });
    return came.ok ? came.value : came.error.code;
  };
  async function newReset(): Promise<string> {
    await askReset(accounts.nobody(), { email: emailOf(userId), address }, places);
    return (await mailed()) ?? "";
  }

  it("ends every session and all that was handed out, tells the owner, and signs nobody in", async () => {
    await accounts.database.control.write(async ({ users }) =>
      users.setPasswordHash(userId, await Promise.resolve(oldHash)),
    );
    await accounts.scopeOf(userId);
    await accounts.scopeOf(userId, { device: "Safari · iOS" });
    const link = await newLink();
    const half = await beginSecondStep(accounts.nobody(), { userId, factors: ["password"], returnTo: null });
    const token = await newReset();
    expect((await checkResetLink(accounts.nobody(), { token, address })).ok).toBe(true);
    expect(await set(token)).toBe("set");
    const sessions = await accounts.database.control.read(({ sessions }) => sessions.listByUser(userId));
    expect(sessions).toEqual([]);
    expect(await use(link)).toBe("mail-link-over");
    expect(await findSecondStep(accounts.nobody(), half)).toBeNull();
    expect((await accounts.mails()).map(({ subject }) => subject)).toEqual([
      "Het wachtwoord van uw account is gewijzigd",
    ]);
    expect(await accounts.eventsOf(userId)).toContain("password-reset");
    expect(await signInWith("het oude wachtwoord")).toBe("wrong-credentials");
    expect(await signInWith(password)).toEqual({ userId, secondStep: false });
  });

  it("leaves the second factor as it is", async () => {
    await connectApp();
    expect(await set(await newReset())).toBe("set");
    expect(await signInWith(password)).toEqual({ userId, secondStep: true });
  });

  it("works once; a password that is refused uses nothing up", async () => {
    const token = await newReset();
    expect(await set(token, "kort")).toBe("password.tooShort");
    expect(await set(token, "Welkom2026!")).toBe("password.common");
    expect(await set(token, "NoorVermeer")).toBe("password.personal");
    const outcomes = await Promise.all([set(token), set(token, "vier droge paraplu's")]);
    expect(outcomes.sort()).toEqual(["mail-link-over", "set"]);
    expect(await set(token)).toBe("mail-link-over");
  });

  it("gives nobody a first password where their organisation requires its own sign-on", async () => {
    const tenantId = await accounts.addTenant(userId);
    await accounts.database.forTenant(tenantId).write(async ({ signOn }) => {
      const provider = { id: "p1", issuer: "https://id.vaart.example", clientId: "vensterbank" };
      const settings = { sealedSecret: null, joinRole: null, required: false, enabled: true };
      await signOn.put({ ...provider, ...settings, createdAt: accounts.time.now });
      await signOn.claimDomain("vaart.example", accounts.time.now);
      await signOn.confirmDomain("vaart.example", accounts.time.now);
    });
    const token = await newReset();
    await accounts.database.forTenant(tenantId).write(async ({ signOn }) => {
      const row = await signOn.get();
      if (row) await signOn.put({ ...row, required: true });
    });
    expect(await set(token)).toBe("sign-on-required");
    expect(await newReset()).toBe("");
    expect(await signInWith("iets")).toBe("sign-on-required");
    // Who has a password keeps it: the organisation's own door asks for its sign-on.
    await accounts.database.control.write(({ users }) => users.setPasswordHash(userId, oldHash));
    expect(await set(await newReset())).toBe("set");
    expect(await signInWith(password)).toEqual({ userId, secondStep: false });
  });

  it("is over after half an hour", async () => {
    const token = await newReset();
    later(31);
    expect((await checkResetLink(accounts.nobody(), { token, address })).ok).toBe(false);
    expect(await set(token)).toBe("mail-link-over");
  });
});

const oldHash = await hashPassword("het oude wachtwoord");

async function connectApp(): Promise<void> {
  await accounts.database.control.write(async ({ totps }) => {
    await totps.propose(userId, sealSecret("JBSWY3DPEHPK3PXP", aboutTotp(userId)));
    await totps.confirm(userId, accounts.time.now);
  });
}
