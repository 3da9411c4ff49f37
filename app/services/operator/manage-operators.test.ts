import { systemClock } from "@vensterbank/core";
import { type Database, hashToken } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { takeSecondFactors } from "./take-second-factors.server";
import { addOperator, listOperators, removeOperator } from "./manage-operators.server";

describe("operators, from the command line", () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await temporaryDatabase());
  });
  afterAll(() => close());

  const control = () => ({ clock: systemClock, ...database.control });
  const operator = { email: "beheer@vensterbank.example", name: "Beheer" };
  const linkOf = (token: string) =>
    database.control.read(({ oneTimeTokens }) =>
      oneTimeTokens.find(hashToken(token), "password-reset", systemClock.now()),
    );

  it("are made with a link that works once, and made again with a new one", async () => {
    const first = await addOperator(control(), operator);
    expect(await linkOf(first)).toBeDefined();
    const second = await addOperator(control(), { ...operator, email: "BEHEER@vensterbank.example" });
    expect(await linkOf(first)).toBeUndefined();
    expect(await linkOf(second)).toBeDefined();
    expect(await listOperators(control())).toEqual([operator]);
  });

  it("are taken away with their sessions, and it stands in the log", async () => {
    const [user] = await database.control.read(({ users }) => users.list());
    await database.control.write(({ sessions }) =>
      sessions.insert({
        ...{ id: "s", userId: user.id, createdAt: systemClock.now() },
        expiresAt: new Date(Date.now() + 3_600_000),
      }),
    );
    expect(await removeOperator(control(), operator.email)).toBe(true);
    expect(await removeOperator(control(), operator.email)).toBe(false);
    expect(await removeOperator(control(), "nobody@x.example")).toBe(false);
    expect(await listOperators(control())).toEqual([]);
    expect(await database.control.read(({ sessions }) => sessions.listByUser(user.id))).toEqual([]);
    const log = await database.control.read(({ operatorEntries }) => operatorEntries.list(10));
    expect(log.map(({ action }) => action)).toEqual(["operator.remove", "operator.add", "operator.add"]);
  });

  it("have the second factors of somebody who lost theirs taken away, with all that is open", async () => {
    const token = await addOperator(control(), operator);
    const found = await database.control.read(({ users }) => users.findByEmail(operator.email));
    if (!found) throw new Error("Not made");
    const { id: userId } = found;
    await database.control.write(async ({ totps, passkeys, sessions }) => {
      await totps.propose(userId, "sealed");
      await totps.confirm(userId, systemClock.now());
      await totps.replaceCodes(userId, ["code"]);
      await passkeys.insert({
        ...{ credentialId: "key", userId, publicKey: Buffer.from("key"), counter: 0, name: "x" },
        ...{ transports: [], backedUp: false, createdAt: systemClock.now(), lastUsedOn: null },
      });
      const expiresAt = new Date(Date.now() + 3_600_000);
      await sessions.insert({ id: "t", userId, createdAt: systemClock.now(), expiresAt });
    });
    expect(await takeSecondFactors(control(), "nobody@x.example")).toBe(false);
    expect(await takeSecondFactors(control(), operator.email)).toBe(true);
    const left = await database.control.read(async ({ totps, passkeys, sessions }) => [
      ...[await totps.isOn(userId), await totps.countCodes(userId)],
      ...[await passkeys.listOfUser(userId), await sessions.listByUser(userId)],
    ]);
    expect(left).toEqual([false, 0, [], []]);
    expect(await linkOf(token)).toBeUndefined();
    const events = await database.control.read(({ accountEvents }) => accountEvents.list(userId, 10));
    expect(events.map(({ kind }) => kind).sort()).toEqual(["passkey-removed", "totp-off"]);
    const [entry] = await database.control.read(({ operatorEntries }) => operatorEntries.list(1));
    expect(entry).toMatchObject({ action: "account.take-second-factors", subject: userId });
  });
});
