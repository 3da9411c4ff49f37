import { fixedClock } from "@vensterbank/core";
import { type Database, hashToken, newId } from "@vensterbank/db";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { verifyPassword } from "../accounts/password.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { type DemoOrganisation } from "./demo-organisation.server";
import { generateDemo } from "./generate-demo.server";
import { seedDemo } from "./seed-demo.server";

// One small organisation whose wave stays open: computing results is tested elsewhere and takes long.
const organisations = generateDemo()
  .filter(({ profile }) => profile.slug === "kade")
  .map((kade): DemoOrganisation => ({
    ...kade,
    waves: kade.waves.map((wave) => ({ ...wave, status: "open" })),
  }));

let database: Database;
let close: () => Promise<void>;

beforeEach(async () => ({ database, close } = await temporaryDatabase()));
afterEach(() => close());

const seed = (clock = fixedClock("2026-11-22T12:00:00Z")) =>
  seedDemo(database, { password: "een goed wachtwoord", clock, openScope: openMemberScope, organisations });

describe("seedDemo", () => {
  it("makes a tenant with history, accounts and two links that work", async () => {
    const access = await seed();
    const [tenant] = await database.control.read(({ tenants }) => tenants.list());
    expect(tenant).toMatchObject({ slug: "kade", isDemo: true });
    const own = database.forTenant(tenant.id);
    const [wave] = await own.read(({ waves }) => waves.list());
    expect(wave).toMatchObject({ status: "open", opensOn: organisations[0].waves[0].opensOn });
    expect(wave.openedAt?.toISOString().slice(0, 10)).toBe(wave.opensOn);
    // Its own last day has gone by: it stays open for three weeks from now.
    expect(wave.closesOn).toBe("2026-12-13");
    expect(wave.closesAt?.toISOString()).toBe("2026-12-13T16:00:00.000Z");
    const planned = await own.read(({ fieldworkSteps }) => fieldworkSteps.listByWave(wave.id));
    expect(planned.map(({ kind, status }) => `${kind} ${status}`)).toContain("close planned");
    expect(planned.filter(({ kind }) => kind === "remind").length).toBeGreaterThan(0);
    expect((await own.read(({ responses }) => responses.listByWave(wave.id))).length).toBeGreaterThan(20);
    const hash = await database.control.read(async ({ users }) => {
      const director = await users.findByEmail("director@kade.example");
      return director && users.passwordHash(director.id);
    });
    expect(await verifyPassword("een goed wachtwoord", hash ?? "")).toBe(true);
    for (const token of Object.values(access?.tokens ?? {}))
      expect(
        await database.control.read(({ tenants }) => tenants.findByLink(hashToken(token))),
      ).toBeDefined();
  });

  it("does nothing the second time, and says so when the first was broken off", async () => {
    expect(await seed()).not.toBeNull();
    expect(await seed()).toBeNull();
    const [tenant] = await database.control.read(({ tenants }) => tenants.list());
    // Its open wave closes after a while, by itself or by whoever tries the product.
    const own = database.forTenant(tenant.id);
    const [wave] = await own.read(({ waves }) => waves.list());
    await own.write(({ waves }) => waves.changeStatus(wave.id, "open", "closed"));
    expect(await seed()).toBeNull();
    const half = await temporaryDatabase();
    await half.database.control.write(({ tenants }) => tenants.insert({ ...tenant, id: newId() }));
    const again = seedDemo(half.database, {
      password: "een goed wachtwoord",
      clock: fixedClock("2026-11-22T12:00:00Z"),
      openScope: openMemberScope,
      organisations,
    });
    await expect(again).rejects.toThrow(/only in part/);
    await half.close();
  });
});
