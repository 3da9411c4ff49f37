import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
});
