import { AsyncResource } from "node:async_hooks";
import { type ResponseId, type TenantId, asId } from "@vensterbank/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { writeAttempts } from "../engines/write-conflict";
import { newId, randomId } from "../ids";
import { type TenantRepositories } from "../repositories/repositories";
import { inviteeOf, madeAt, makeRoster, makeTenant } from "./sample-tenant";
import { type MakePlace, type Place, migratedPlace } from "./test-database";

/**
 * Two connections that change what the other has read. For an engine that lets writers in side by side; where they wait
 * for each other nobody can come in between.
 */
export function describeConflictingWrites(make: MakePlace): void {
  describe("a write that another one comes in between", () => {
    const outside = new AsyncResource("outside every unit of work");
    let place: Place;
    let database: Database;
    let tenant: TenantId;
    let made: Awaited<ReturnType<typeof makeRoster>>;
    let link: ReturnType<typeof inviteeOf>;

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
      link = inviteeOf(made.waveId, made.people[0].id);
      await write(async ({ participations, drafts, waves }) => {
        await participations.insertMany([{ ...link, id: asId(link.id) }], madeAt);
        await drafts.save(draftWith({}));
        await waves.changeStatus(made.waveId, "draft", "open");
      });
    });

    const write = <T>(work: (repositories: TenantRepositories) => Promise<T>) =>
      database.forTenant(tenant).write(work);
    const read = <T>(work: (repositories: TenantRepositories) => Promise<T>) =>
      database.forTenant(tenant).read(work);

    /** Called inside a write: another connection writes and commits while this one waits. */
    const meanwhile = (work: (repositories: TenantRepositories) => Promise<unknown>) =>
      outside.runInAsyncScope(() => write(work));

    const draftWith = (answers: Record<string, number>) => ({
      tokenHash: link.tokenHash,
      waveId: made.waveId,
      answers,
      relations: [],
      locale: "nl" as const,
      screen: "start",
      updatedOn: "2026-03-02",
    });

    const submit = async ({ drafts, participations }: TenantRepositories) => {
      await drafts.take(link.tokenHash);
      await participations.changeStatus(asId(link.id), "invited", "submitted");
    };

    /** Adds answers to the draft, as a screen that is saved does. */
    const saveWith = async (
      { drafts, participations }: TenantRepositories,
      answers: Record<string, number>,
      betweenReadAndWrite: () => Promise<unknown> = async () => undefined,
    ) => {
      const participation = await participations.get(asId(link.id));
      const draft = await drafts.get(link.tokenHash);
      await betweenReadAndWrite();
      if (participation?.status !== "invited") return "sent before";
      await drafts.save(draftWith({ ...(draft?.answers as object), ...answers }));
      return "saved";
    };

    it("loses nothing of either: two saves of one draft", async () => {
      let attempts = 0;
      await write((repositories) =>
        saveWith(repositories, { a: 1 }, async () => {
          attempts++;
          if (attempts === 1) await meanwhile((other) => saveWith(other, { b: 2 }));
        }),
      );
      const draft = await read(({ drafts }) => drafts.get(link.tokenHash));
      expect(draft?.answers).toEqual({ a: 1, b: 2 });
      expect(attempts).toBe(2);
    });

    it("sees what came in between: no draft returns after its answers were sent", async () => {
      let attempts = 0;
      const outcome = await write((repositories) =>
        saveWith(repositories, { a: 1 }, async () => {
          attempts++;
          if (attempts === 1) await meanwhile(submit);
        }),
      );
      expect(outcome).toBe("sent before");
      expect(await read(({ drafts }) => drafts.get(link.tokenHash))).toBeUndefined();
    });

    it("adds nothing to a wave that was closed in between", async () => {
      const row = {
        id: randomId<ResponseId>(),
        waveId: made.waveId,
        side: "inside" as const,
        pseudonym: randomId(),
        unitId: made.units[0].id,
        role: "professional" as const,
        answers: {},
        receiptHash: randomId(),
      };
      let attempts = 0;
      const sent = await write(async ({ waves, responses }) => {
        const wave = await waves.get(made.waveId);
        attempts++;
        if (attempts === 1)
          await meanwhile(async (other) => {
            await other.waves.changeStatus(made.waveId, "open", "closed");
            await other.responses.seal(made.waveId);
          });
        if (wave?.status !== "open") return false;
        await responses.insert(row);
        return true;
      });
      expect(sent).toBe(false);
      expect(await read(({ responses }) => responses.listByWave(made.waveId))).toEqual([]);
    });

    it("is done anew also when the work swallows what the engine said", async () => {
      let attempts = 0;
      await write(async ({ units }) => {
        const [unit] = await units.list();
        attempts++;
        if (attempts === 1) await meanwhile((other) => other.units.update(unit.id, { name: "other" }));
        await units.update(unit.id, { name: `${unit.name}, mine` }).catch(() => undefined);
      });
      const names = (await read(({ units }) => units.list())).map(({ name }) => name);
      expect(names).toContain("other, mine");
    });

    it("fails as busy, keeping nothing, when others never stop coming in between", async () => {
      let attempts = 0;
      const work = write(async ({ units }) => {
        const [unit] = await units.list();
        attempts++;
        await meanwhile((other) => other.units.update(unit.id, { name: newId() }));
        await units.update(unit.id, { name: "mine" });
      });
      await expect(work).rejects.toMatchObject({ name: "DatabaseError", kind: "busy" });
      expect(attempts).toBe(writeAttempts);
      const names = (await read(({ units }) => units.list())).map(({ name }) => name);
      expect(names).not.toContain("mine");
    });

    it("that is refused by its caller, or fails by its own fault, is not done again", async () => {
      let attempts = 0;
      const work = write(async ({ units }) => {
        attempts++;
        await units.insertMany([{ ...made.units[0], id: newId() }]);
      });
      await expect(work).rejects.toMatchObject({ kind: "unique" });
      expect(attempts).toBe(1);
    });

    it("leaves a read at its one moment", async () => {
      const names = await read(async ({ units }) => {
        const [before] = await units.list();
        await meanwhile((other) => other.units.update(before.id, { name: "later" }));
        const [after] = await units.list();
        return [before.name, after.name];
      });
      expect(names[1]).toBe(names[0]);
    });
  });
}
