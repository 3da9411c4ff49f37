import { systemClock } from "@vensterbank/core";
import { type Database, hashToken } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
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
});
