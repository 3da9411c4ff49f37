import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, migrate, newId, openDatabase } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMemberScope, openMemberScopes } from "./member-scope.server";
import { openRespondentScope } from "./respondent-scope.server";

const folder = mkdtempSync(join(tmpdir(), "vensterbank-scopes-"));
const userId = newId<UserId>();
const createdAt = new Date("2026-11-01");
const clock = fixedClock("2026-11-22T12:00:00Z");
const locale = () => "nl" as const;
let database: Database;

beforeAll(async () => {
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  database = await openDatabase(config);
  await database.control.write(({ users }) =>
    users.insert({
      id: userId,
      email: "a@b.example",
      name: "Iemand",
      locale: null,
      isOperator: false,
      createdAt,
    }),
  );
  const endings = { open: null, today: "2026-11-22", ended: "2026-11-21", foreign: undefined };
  for (const [slug, endsOn] of Object.entries(endings)) {
    const id = newId<TenantId>();
    await database.control.write(({ tenants }) =>
      tenants.insert({ id, slug, name: slug, locale: "nl", isDemo: false, createdAt }),
    );
    if (endsOn === undefined) continue;
    await database.forTenant(id).write(({ memberships }) => memberships.set(userId, "coordinator", endsOn));
  }
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the scope of a member", () => {
  it.each([
    ["open", true],
    ["today", true],
    ["ended", false],
    ["foreign", false],
    ["nowhere", false],
  ])("of tenant %s exists: %s", async (slug, expected) => {
    const scope = await openMemberScope(database, { userId, slug, locale, clock });
    expect(scope !== null).toBe(expected);
  });

  it("carries the tenant, the role and what it may", async () => {
    const scope = await openMemberScope(database, { userId, slug: "open", locale, clock });
    expect(scope?.tenant.slug).toBe("open");
    expect(scope?.can("people.edit")).toBe(true);
    expect(scope?.can("programme.edit")).toBe(false);
    expect(await scope?.read(({ tenant }) => tenant.get())).toMatchObject({ slug: "open" });
  });

  it("lists the tenants that may be entered today", async () => {
    const scopes = await openMemberScopes(database, { userId, locale, clock });
    expect(scopes.map(({ tenant }) => tenant.slug)).toEqual(["open", "today"]);
    expect(await openMemberScopes(database, { userId: newId<UserId>(), locale, clock })).toEqual([]);
  });
});

describe("the scope of a personal link", () => {
  it.each(["", "short", "x".repeat(129), "../../etc/passwd-and-more-text", "abcdefghijklmnopqrstuvwx"])(
    "does not exist for %j",
    async (token) => {
      expect(await openRespondentScope(database, { token, locale, clock })).toBeNull();
    },
  );
});
