import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressGroup } from "@vensterbank/access";
import { fixedClock } from "@vensterbank/core";
import { type Database, migrate, openDatabase } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuseUnknownLink } from "./unknown-link.server";

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vensterbank-unknown-link-"));
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  database = await openDatabase(config);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const refuse = async (address: string, time = "10:05") =>
  (await refuseUnknownLink(database, address, fixedClock(`2026-11-22T${time}:00Z`))).code;

describe("a personal link that leads nowhere", () => {
  it("is answered alike until one network tries very many, for a quarter of an hour", async () => {
    for (let tries = 0; tries < 120; tries++)
      expect(await refuse(`2001:db8::${tries.toString(16)}`)).toBe("link-unknown");
    expect(await refuse("2001:db8::ffff")).toBe("too-many-attempts");
    expect(await refuse("2001:db8:1::1")).toBe("link-unknown");
    expect(await refuse("2001:db8::ffff", "10:15")).toBe("link-unknown");
  });

  it("leaves nothing of who tried once that is days ago, though nobody signs in meanwhile", async () => {
    const countersAt = (day: string, address: string) =>
      database.control.read(({ signInAttempts }) =>
        signInAttempts.waiting(
          [{ kind: "unknown-personal-link", key: addressGroup(address), most: 1, minutes: 15 }],
          new Date(`${day}T10:05:00Z`),
        ),
      );
    await refuse("192.0.2.1");
    expect(await countersAt("2026-11-22", "192.0.2.1")).not.toBeNull();
    await refuseUnknownLink(database, "192.0.2.2", fixedClock("2026-11-25T10:05:00Z"));
    expect(await countersAt("2026-11-22", "192.0.2.1")).toBeNull();
    expect(await countersAt("2026-11-25", "192.0.2.2")).not.toBeNull();
  });
});
