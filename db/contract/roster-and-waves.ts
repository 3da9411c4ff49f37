import { type TenantId, type UserId } from "@vensterbank/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { newId } from "../ids";
import { type FrozenWave } from "../schema/programmes";
import { madeAt, makeRoster, makeTenant, settings } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

/** Accounts, rosters, programmes and waves behave the same on both engines. */
export function describeRosterAndWaves(make: MakePlace): void {
  describe("repositories of accounts, rosters and waves", () => {
    let place: Place;
    let database: Database;
    let tenant: TenantId;
    let made: Awaited<ReturnType<typeof makeRoster>>;

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
      made = await makeRoster(database, tenant);
    });

    const scope = () => database.forTenant(tenant);

    async function makeUser(email = `${newId()}@vaart.example`) {
      const id = newId<UserId>();
      await database.control.write(({ users }) =>
        users.insert({ id, email, name: "Somebody", isOperator: false, createdAt: madeAt }),
      );
      return id;
    }

    it("finds users by address in any case and keeps their password apart", async () => {
      const address = `${newId()}@Vaart.Example`;
      const id = await makeUser(address);
      await expect(makeUser(address.toLowerCase())).rejects.toMatchObject({ kind: "unique" });
      await database.control.write(({ users }) => users.setPasswordHash(id, "first"));
      await database.control.write(({ users }) => users.setPasswordHash(id, "second"));
      await database.control.read(async ({ users }) => {
        const user = await users.findByEmail(` ${address.toUpperCase()} `);
        expect(user).toEqual({
          id,
          email: address.toLowerCase(),
          name: "Somebody",
          locale: null,
          isOperator: false,
          createdAt: madeAt,
        });
        expect(await users.passwordHash(id)).toBe("second");
        expect(await users.findByEmail("nobody@vaart.example")).toBeUndefined();
      });
    });

    it("keeps, renews, lists and ends sessions", async () => {
      const userId = await makeUser();
      const later = new Date(madeAt.getTime() + 60_000);
      const one = { id: newId(), userId, createdAt: madeAt, expiresAt: later, lastSeenOn: null };
      const two = { ...one, id: newId(), createdAt: later };
      await database.control.write(async ({ sessions }) => {
        await sessions.insert(one);
        await sessions.insert(two);
        expect(await sessions.listByUser(userId)).toMatchObject([two, one]);
        await sessions.setExpiry(one.id, new Date(later.getTime() + 1));
        await sessions.setLastSeen(one.id, "2026-03-02");
        await sessions.deleteExpired(later);
        expect(await sessions.findWithUser(two.id)).toBeUndefined();
        expect(await sessions.findWithUser(one.id)).toMatchObject({
          session: { lastSeenOn: "2026-03-02", expiresAt: new Date(later.getTime() + 1) },
          user: { id: userId },
        });
        await sessions.deleteByUser(userId, one.id);
        expect(await sessions.listByUser(userId)).toHaveLength(1);
        await sessions.deleteByUser(userId);
        expect(await sessions.listByUser(userId)).toEqual([]);
      });
    });

    it("counts sign-in attempts per window", async () => {
      const key = newId();
      const next = new Date(madeAt.getTime() + 900_000);
      const counts = await Promise.all(
        Array.from({ length: 5 }, () => database.control.write((r) => r.signInAttempts.add(key, madeAt))),
      );
      expect(counts.sort()).toEqual([1, 2, 3, 4, 5]);
      await database.control.write(async ({ signInAttempts }) => {
        expect(await signInAttempts.add(key, next)).toBe(1);
        await signInAttempts.deleteBefore(next);
        expect(await signInAttempts.add(key, madeAt)).toBe(1);
        expect(await signInAttempts.add(key, next)).toBe(2);
      });
    });

    it("gives, changes and ends a membership, and leads a user to tenants", async () => {
      const userId = await makeUser();
      await scope().write(({ memberships }) => memberships.set(userId, "board"));
      await scope().write(({ memberships }) => memberships.set(userId, "consultant", "2026-12-31"));
      const [own] = await database.control.read(({ tenants }) => tenants.listOfUser(userId));
      expect(own).toMatchObject({ tenant: { id: tenant }, role: "consultant", endsOn: "2026-12-31" });
      expect(await scope().read(({ memberships }) => memberships.list())).toMatchObject([{ userId }]);
      await scope().write(({ memberships }) => memberships.delete(userId));
      expect(await scope().read(({ memberships }) => memberships.list())).toEqual([]);
    });

    it("lists who is on the roster on a day, first and last day included", async () => {
      const on = async (day: string) =>
        (await scope().read(({ people }) => people.listActiveOn(day))).map(({ code }) => code);
      expect(await on("2024-12-31")).toEqual([]);
      expect(await on("2025-01-01")).toEqual(["p1", "p2", "p3", "p4"]);
      expect(await on("2026-01-31")).toEqual(["p1", "p2", "p3", "p4"]);
      expect(await on("2026-02-01")).toEqual(["p1", "p2", "p3"]);
    });

    it("keeps a code once in a tenant, and again in another", async () => {
      const again = [{ ...made.people[0], id: newId<(typeof made.people)[0]["id"]>() }];
      await expect(scope().write(({ people }) => people.insertMany(again))).rejects.toMatchObject({
        kind: "unique",
      });
      await makeRoster(database, await makeTenant(database));
    });

    it("inserts more rows than one statement can hold", async () => {
      const rows = Array.from({ length: 5000 }, (_, i) => ({
        ...made.people[0],
        id: newId(),
        code: `m${i}`,
      }));
      await scope().write(({ people }) => people.insertMany(rows as typeof made.people));
      expect(await scope().read(({ people }) => people.list())).toHaveLength(5004);
    });

    it("moves a wave on once, and freezes what it promised key by key in order", async () => {
      const frozen: FrozenWave = {
        settings,
        instrument: JSON.stringify({ version: "1", z: [0.1 + 0.2, 1e-300], a: { é: null } }),
        units: [],
        partners: [],
      };
      const open = () =>
        scope().write(({ waves }) =>
          waves.changeStatus(made.waveId, "draft", "open", { frozen, openedAt: madeAt }),
        );
      expect((await Promise.all([open(), open(), open()])).filter(Boolean)).toHaveLength(1);
      const wave = await scope().read(({ waves }) => waves.get(made.waveId));
      expect(wave).toMatchObject({ status: "open", openedAt: madeAt, closedAt: null });
      expect(JSON.stringify(wave?.frozen)).toBe(JSON.stringify(frozen));
      expect(await scope().write(({ waves }) => waves.deleteDraft(made.waveId))).toBe(false);
    });

    it("returns members and partners of a wave as they were given", async () => {
      await scope().read(async ({ waves }) => {
        expect(await waves.listMembers(made.waveId)).toEqual(
          made.people.map(({ id, unitId, role }) => ({ personId: id, unitId, role })),
        );
        const [, second] = made.people;
        expect(await waves.getMember(made.waveId, second.id)).toEqual({
          personId: second.id,
          unitId: second.unitId,
          role: second.role,
        });
        expect(await waves.getMember(made.waveId, newId())).toBeUndefined();
        expect(await waves.listPartners(made.waveId)).toEqual([
          { partnerId: made.partner.id, name: "Partner", sector: "housing" },
        ]);
      });
    });

    it("keeps one key per programme until it is destroyed", async () => {
      const { programmeId } = made;
      await scope().write(({ programmes }) => programmes.insertKey(programmeId, "key"));
      await expect(
        scope().write(({ programmes }) => programmes.insertKey(programmeId, "other")),
      ).rejects.toMatchObject({ kind: "unique" });
      expect(await scope().read(({ programmes }) => programmes.key(programmeId))).toBe("key");
      await scope().write(({ programmes }) => programmes.destroyKey(programmeId));
      expect(await scope().read(({ programmes }) => programmes.key(programmeId))).toBeUndefined();
    });

    it("keeps events in order of date and renames coalitions", async () => {
      const { programmeId } = made;
      const event = (date: string) => ({
        id: newId<never>(),
        programmeId,
        date,
        kind: "merger",
        title: date,
      });
      await scope().write(async ({ programmes }) => {
        await programmes.insertEvent(event("2026-05-01"));
        await programmes.insertEvent(event("2026-02-01"));
        await programmes.nameCoalition(programmeId, "c1", "Neighbourhood");
        await programmes.nameCoalition(programmeId, "c1", "Wijk");
        await programmes.nameCoalition(programmeId, "case.c1", "Case");
        await programmes.forgetCoalitionName(programmeId, "case.c1");
        await programmes.forgetCoalitionName(programmeId, "never named");
      });
      await scope().read(async ({ programmes }) => {
        expect((await programmes.listEvents(programmeId)).map(({ date }) => date)).toEqual([
          "2026-02-01",
          "2026-05-01",
        ]);
        expect(await programmes.coalitionNames(programmeId)).toEqual(new Map([["c1", "Wijk"]]));
      });
    });
  });
}
