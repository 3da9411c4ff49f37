import { type UserId } from "@vensterbank/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { newId, randomId } from "../ids";
import { type ControlRepositories } from "../repositories/repositories";
import { madeAt } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

/** What works once: of many at once, one gets it. */
export function describeSecondFactors(make: MakePlace): void {
  describe("what proves who somebody is", () => {
    let place: Place;
    let database: Database;
    let userId: UserId;
    beforeAll(async () => {
      place = await migratedPlace(make);
      database = await openDatabase(place.config);
    });
    afterAll(async () => {
      await database.close();
      await place.remove();
    });
    beforeEach(async () => {
      userId = newId<UserId>();
      await write(({ users }) =>
        users.insert({
          ...{ id: userId, email: `${userId}@x.example`, name: "Iemand", locale: null },
          ...{ isOperator: false, createdAt: madeAt },
        }),
      );
    });

    const write = <T>(work: (repositories: ControlRepositories) => Promise<T>) =>
      database.control.write(work);
    /** Ten times at once. @returns how many were told yes */
    async function passed(work: (repositories: ControlRepositories) => Promise<boolean>): Promise<number> {
      const tries = Array.from({ length: 10 }, () => write(work));
      return (await Promise.all(tries)).filter(Boolean).length;
    }

    it("takes a step of an authenticator app once, and none before it", async () => {
      await write(async ({ totps }) => {
        await totps.propose(userId, "sealed");
        await totps.confirm(userId, madeAt);
      });
      expect(await passed(({ totps }) => totps.takeStep(userId, 100))).toBe(1);
      expect(await passed(({ totps }) => totps.takeStep(userId, 99))).toBe(0);
      expect(await passed(({ totps }) => totps.takeStep(userId, 101))).toBe(1);
    });

    it("takes a recovery code once, of its own user", async () => {
      await write(({ totps }) => totps.replaceCodes(userId, ["one", "two"]));
      expect(await passed(({ totps }) => totps.takeCode(newId<UserId>(), "one"))).toBe(0);
      expect(await passed(({ totps }) => totps.takeCode(userId, "one"))).toBe(1);
      expect(await write(({ totps }) => totps.countCodes(userId))).toBe(1);
      await write(({ totps }) => totps.replaceCodes(userId, ["three"]));
      expect(await passed(({ totps }) => totps.takeCode(userId, "two"))).toBe(0);
    });

    it("takes a token once, for its purpose, in its time", async () => {
      const tokenHash = randomId();
      const expiresAt = new Date(madeAt.getTime() + 1_000);
      const token = { tokenHash, purpose: "passkey-sign-in", userId, data: { a: 1 }, expiresAt } as const;
      await write(({ oneTimeTokens }) => oneTimeTokens.insert(token));
      const take = (purpose: "passkey-sign-in" | "password-reset", now: Date) =>
        passed(
          async ({ oneTimeTokens }) => (await oneTimeTokens.take(tokenHash, purpose, now)) !== undefined,
        );
      expect(await take("password-reset", madeAt)).toBe(0);
      expect(await take("passkey-sign-in", expiresAt)).toBe(0);
      expect(await take("passkey-sign-in", madeAt)).toBe(1);
    });

    it("lets the counter of a passkey go up only, and stand still only where there is none", async () => {
      const credentialId = randomId();
      const publicKey = Buffer.from([1, 2, 3]);
      await write(({ passkeys }) =>
        passkeys.insert({
          ...{ credentialId, userId, publicKey, counter: 0, transports: [], backedUp: false },
          ...{ name: "Laptop", createdAt: madeAt, lastUsedOn: null },
        }),
      );
      const use = (counter: number) =>
        passed(({ passkeys }) =>
          passkeys.noteUse(credentialId, { counter, backedUp: true, lastUsedOn: "2026-11-22" }),
        );
      expect(await use(0)).toBe(10);
      expect(await use(5)).toBe(1);
      expect(await use(5)).toBe(0);
      expect(await use(0)).toBe(0);
      expect(await use(6)).toBe(1);
      const [stored] = await write(({ passkeys }) => passkeys.listOfUser(userId));
      expect(stored).toMatchObject({ counter: 6, backedUp: true, lastUsedOn: "2026-11-22" });
      expect(Buffer.from(stored.publicKey)).toEqual(publicKey);
    });

    it("lists what happened newest first, and forgets what is old", async () => {
      const days = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 10, day)));
      for (const at of days)
        await write(({ accountEvents }) =>
          accountEvents.append({
            ...{ id: newId(), userId, at, kind: "signed-in", device: null, fromWhere: null },
          }),
        );
      await write(({ accountEvents }) => accountEvents.deleteBefore(days[1]));
      const left = await write(({ accountEvents }) => accountEvents.list(userId, 10));
      expect(left.map(({ at }) => at)).toEqual([days[2], days[1]]);
    });
  });
}
