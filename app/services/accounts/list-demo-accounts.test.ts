import { type TenantId, type UserId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { visitor } from "../members/members.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { listDemoAccounts } from "./list-demo-accounts.server";

// Read when the environment is loaded, which imports do.
vi.hoisted(() => vi.stubEnv("DEMO", "1"));

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
});
afterAll(() => close());

it("names the invented accounts of a demonstration, and nobody who was invited to it", async () => {
  const tenantId = newId<TenantId>();
  const createdAt = new Date("2026-01-05T09:00:00Z");
  const [invented, invited] = [newId<UserId>(), newId<UserId>()];
  await database.control.write(async ({ tenants, users }) => {
    const [name, locale] = ["Vaart", "nl" as const];
    await tenants.insert({ id: tenantId, slug: "vaart", name, locale, isDemo: true, createdAt });
    const account = { name: "Iemand", isOperator: false, createdAt };
    await users.insert({ ...account, id: invented, email: "director@vaart.example" });
    await users.insert({ ...account, id: invited, email: "echt.iemand@gemeente.example" });
  });
  await database.forTenant(tenantId).write(async ({ memberships }) => {
    await memberships.set(invented, "director");
    await memberships.set(invited, "board");
  });
  expect(await listDemoAccounts(await visitor(database))).toEqual([
    { email: "director@vaart.example", role: "director" },
  ]);
});
