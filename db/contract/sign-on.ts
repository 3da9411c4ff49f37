import { type TenantId, type UserId } from "@vensterbank/core";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { newId } from "../ids";
import { madeAt, makeTenant } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

const later = (seconds: number) => new Date(madeAt.getTime() + 1000 * seconds);

/** Single sign-on behaves the same on both engines. */
export function describeSignOn(make: MakePlace): void {
  describe("repositories of single sign-on", () => {
    let place: Place;
    let database: Database;
    let tenant: TenantId;
    let domain: string;

    beforeAll(async () => {
      place = await migratedPlace(make);
      database = await openDatabase(place.config);
    });
    afterAll(async () => {
      await database.close();
      await place.remove();
    });
    beforeEach(async () => {
      tenant = await makeTenant(database);
      domain = `${newId()}.example`;
    });

    const put = (of: TenantId, change: { enabled?: boolean; issuer?: string; id?: string } = {}) =>
      database.forTenant(of).write(({ signOn }) =>
        signOn.put({
          ...{ id: `of ${of}`, issuer: "https://login.vaart.example", clientId: "client" },
          ...{ sealedSecret: "sealed", joinRole: "board", required: true, enabled: true, createdAt: madeAt },
          ...change,
        }),
      );
    const confirm = (of: TenantId, at: Date | null) =>
      database.forTenant(of).write(async ({ signOn }) => {
        await signOn.claimDomain(domain, madeAt);
        await signOn.confirmDomain(domain, at);
      });
    it("keeps one provider of a tenant, changes it, and takes it away", async () => {
      const own = () => database.forTenant(tenant).read(({ signOn }) => signOn.get());
      expect(await own()).toBeUndefined();
      await put(tenant);
      await put(tenant, { id: "another id is not taken over", issuer: "https://other.example" });
      expect(await own()).toEqual({
        ...{ tenantId: tenant, id: `of ${tenant}`, issuer: "https://other.example", clientId: "client" },
        ...{ sealedSecret: "sealed", joinRole: "board", required: true, enabled: true, createdAt: madeAt },
      });
      await database.forTenant(tenant).write(({ signOn }) => signOn.delete());
      expect(await own()).toBeUndefined();
    });

    it("finds a provider from outside while it is in use, and no other", async () => {
      const find = () => database.control.read(({ signOn }) => signOn.find(`of ${tenant}`));
      const ofTenant = () => database.control.read(({ signOn }) => signOn.findByTenant(tenant));
      await put(tenant);
      expect(await find()).toMatchObject({ provider: { id: `of ${tenant}` }, tenant: { id: tenant } });
      expect(await ofTenant()).toEqual(await find());
      await put(tenant, { enabled: false });
      expect(await find()).toBeUndefined();
      expect(await ofTenant()).toBeUndefined();
    });

    it("leads a domain to its tenant once that was confirmed, and to the earlier of two", async () => {
      const owner = () => database.control.read(({ signOn }) => signOn.ownerOf(domain));
      const byDomain = () => database.control.read(({ signOn }) => signOn.findByDomain(domain));
      const other = await makeTenant(database);
      await put(tenant);
      await put(other);
      await confirm(tenant, null);
      expect(await owner()).toBeUndefined();
      expect(await byDomain()).toBeUndefined();
      await confirm(tenant, later(2));
      expect(await owner()).toBe(tenant);
      await confirm(other, later(3));
      expect(await owner()).toBe(tenant);
      expect((await byDomain())?.tenant.id).toBe(tenant);
      // The owner's provider being out of use does not give its domain to somebody else.
      await put(tenant, { enabled: false });
      expect(await byDomain()).toBeUndefined();
      await database.forTenant(tenant).write(({ signOn }) => signOn.deleteDomain(domain));
      expect((await byDomain())?.tenant.id).toBe(other);
    });

    it("claims a domain once, and keeps a confirmation when it is claimed again", async () => {
      await confirm(tenant, later(5));
      await database.forTenant(tenant).write(({ signOn }) => signOn.claimDomain(domain, later(9)));
      const row = { tenantId: tenant, domain, requestedAt: madeAt, confirmedAt: later(5) };
      expect(await database.forTenant(tenant).read(({ signOn }) => signOn.listDomains())).toEqual([row]);
      const listed = await database.control.read(({ signOn }) => signOn.listDomains());
      expect(listed.filter((one) => one.domain.domain === domain)).toMatchObject([
        { domain: row, tenant: { id: tenant } },
      ]);
    });

    it("changes nothing of another tenant", async () => {
      await put(tenant);
      await confirm(tenant, later(1));
      const other = await makeTenant(database);
      await database.forTenant(other).write(async ({ signOn }) => {
        await signOn.delete();
        await signOn.confirmDomain(domain, null);
        await signOn.deleteDomain(domain);
        expect(await signOn.get()).toBeUndefined();
        expect(await signOn.listDomains()).toEqual([]);
      });
      expect((await database.control.read(({ signOn }) => signOn.findByDomain(domain)))?.tenant.id).toBe(
        tenant,
      );
    });

    it("ties a subject of an issuer to one account, whatever they are called", async () => {
      const userId = newId<UserId>();
      await database.control.write(({ users }) =>
        users.insert({
          ...{ id: userId, email: `${userId}@x.example`, name: "x", isOperator: false, createdAt: madeAt },
        }),
      );
      const word = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => !text.includes("\0"));
      await fc.assert(
        fc.asyncProperty(word, word, async (first, second) => {
          const issuer = `https://${newId()}.example/${encodeURIComponent(first)}`;
          const insert = () =>
            database.control.write(({ signOn }) => signOn.insertIdentity(issuer, second, userId));
          await insert();
          await expect(insert()).rejects.toMatchObject({ kind: "unique" });
          await database.control.read(async ({ signOn }) => {
            expect(await signOn.userOf(issuer, second)).toBe(userId);
            expect(await signOn.userOf(issuer, `${second} `)).toBeUndefined();
            expect(await signOn.userOf(`${issuer}/`, second)).toBeUndefined();
          });
        }),
        { numRuns: 10 },
      );
    });
  });
}
