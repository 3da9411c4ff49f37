import { createHash, scryptSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock, type UserId } from "@vensterbank/core";
import { type Database, migrate, newId, openDatabase } from "@vensterbank/db";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openControlScope } from "../../http/scope/control-scope.server";
import { hashQueue } from "./hash-queue.server";
import { hashPassword } from "./password.server";
import { signIn, signInInput } from "./sign-in.server";

let folder: string;
let database: Database;
const userId = newId<UserId>();
const right = { email: "iemand@vaart.example", password: "een lang wachtwoord", address: "192.0.2.1" };

const at = (time: string) =>
  openControlScope(database, { user: null, locale: "nl", clock: fixedClock(`2026-11-22T${time}:00Z`) });

async function codeOf(input: Partial<typeof right>, time = "10:05") {
  const result = await signIn(at(time), { ...right, ...input });
  return result.ok ? result.value.userId : result.error.code;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "vensterbank-sign-in-"));
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  database = await openDatabase(config);
  const passwordHash = await hashPassword(right.password);
  await database.control.write(async ({ users }) => {
    const createdAt = new Date("2026-11-01");
    await users.insert({
      id: userId,
      email: right.email,
      name: "Iemand",
      locale: null,
      isOperator: false,
      createdAt,
    });
    await users.setPasswordHash(userId, passwordHash);
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("signIn", () => {
  it("knows the right password, and gives one answer to everything else", async () => {
    expect(await codeOf({})).toBe(userId);
    expect(await codeOf({ password: "iets anders" })).toBe("wrong-credentials");
    expect(await codeOf({ email: "niemand@vaart.example" })).toBe("wrong-credentials");
  });

  it("stops guessing at one account from one address, known or not, until the quarter of an hour is over", async () => {
    for (const email of [right.email, "niemand@vaart.example"]) {
      await guess(`sign-in-account-here:${email} ${right.address}`, 10);
      const refused = await signIn(at("10:05"), { ...right, email });
      expect(refused).toMatchObject({
        ok: false,
        error: { code: "too-many-attempts", params: { count: 10 } },
      });
    }
    expect(await codeOf({}, "10:16")).toBe(userId);
  });

  it("lets the owner in while somebody elsewhere guesses, until guessing comes from everywhere", async () => {
    for (let tries = 0; tries < 11; tries++) await codeOf({ password: "gok", address: "192.0.2.66" });
    expect(await codeOf({ address: "192.0.2.66" })).toBe("too-many-attempts");
    expect(await codeOf({})).toBe(userId);
    await guess(`sign-in-account:${right.email}`, 100);
    expect(await codeOf({})).toBe("too-many-attempts");
  });

  it("stops guessing at many accounts from one address", async () => {
    await guess(`sign-in-address:${right.address}`, 40);
    expect(await codeOf({})).toBe("too-many-attempts");
    expect(await codeOf({ address: "192.0.2.2" })).toBe(userId);
  });

  it("does not count those who come in against their office", async () => {
    await guess(`sign-in-address:${right.address}`, 38);
    for (let times = 0; times < 4; times++) expect(await codeOf({})).toBe(userId);
    expect(await codeOf({ password: "iets anders" })).toBe("wrong-credentials");
    expect(await codeOf({ password: "iets anders" })).toBe("wrong-credentials");
    expect(await codeOf({})).toBe("too-many-attempts");
  });

  it("forgets wrong guesses once the owner has come in", async () => {
    const here = `sign-in-account-here:${right.email} ${right.address}`;
    await guess(here, 9);
    await guess(`sign-in-account:${right.email}`, 99);
    expect(await codeOf({})).toBe(userId);
    await guess(here, 9);
    await guess(`sign-in-account:${right.email}`, 99);
    expect(await codeOf({})).toBe(userId);
  });

  it("knows no address that only looks like the account's", async () => {
    for (const email of ["\u0399emand@vaart.example", "iemand@vaart.example.", "iemand+x@vaart.example"])
      expect(await codeOf({ email })).toBe("wrong-credentials");
    for (const email of ["iemand@\uff56aart.example", "IEMAND@VAAR\u212a.example"])
      expect(signInInput.safeParse({ email, password: "x" }).success).toBe(false);
  });

  it("lets ten in at once, and hashes no more than two at a time", async () => {
    const run = hashQueue.run.bind(hashQueue);
    let running = 0;
    let most = 0;
    vi.spyOn(hashQueue, "run").mockImplementation((work) =>
      run(async () => {
        most = Math.max(most, ++running);
        try {
          return await work();
        } finally {
          running--;
        }
      }),
    );
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => codeOf({})));
    expect(outcomes).toEqual(Array.from({ length: 10 }, () => userId));
    expect(most).toBe(2);
  });

  it("refuses a flood at once, counts nothing of it against anybody, and hashes nothing over the limit", async () => {
    const flood = Array.from({ length: 60 }, (_, n) =>
      codeOf({ email: `iemand${n}@vaart.example`, address: `192.0.2.${n}` }),
    );
    const outcomes = await Promise.all(flood);
    const busy = outcomes.filter((code) => code === "too-busy");
    expect(new Set(outcomes)).toEqual(new Set(["too-busy", "wrong-credentials"]));
    expect(busy).toHaveLength(60 - 26);
    const last = { email: "iemand59@vaart.example", address: "192.0.2.59" };
    expect(outcomes.at(-1)).toBe("too-busy");
    await guess(`sign-in-account-here:${last.email} ${last.address}`, 9);
    expect(await codeOf(last)).toBe("wrong-credentials");
    const hashed = vi.spyOn(hashQueue, "run");
    for (let n = 0; n < 200; n++) expect(await codeOf(last)).toBe("too-many-attempts");
    expect(hashed).not.toHaveBeenCalled();
  });

  it("hashes a password anew at today's cost when it was hashed at a lower one", async () => {
    const key = scryptSync(right.password, "zout zout zout 1", 32, { N: 2 ** 14, r: 8, p: 1 });
    const salt = Buffer.from("zout zout zout 1").toString("base64url");
    const old = `scrypt$14$8$1$${salt}$${key.toString("base64url")}`;
    const stored = () => database.control.read(({ users }) => users.passwordHash(userId));
    await database.control.write(({ users }) => users.setPasswordHash(userId, old));
    expect(await codeOf({ password: "iets anders" })).toBe("wrong-credentials");
    expect(await stored()).toBe(old);
    expect(await codeOf({})).toBe(userId);
    expect(await stored()).toMatch(/^scrypt\$17\$8\$1\$/);
    expect(await codeOf({})).toBe(userId);
  });
});

/** Tries that went wrong in the window that begins at ten o'clock. */
async function guess(key: string, times: number): Promise<void> {
  const keyHash = createHash("sha256").update(key).digest("hex");
  await database.control.write(async ({ signInAttempts }) => {
    for (let n = 0; n < times; n++) await signInAttempts.add(keyHash, new Date("2026-11-22T10:00:00Z"));
  });
}
