import { asId, fixedClock, type UnitId, type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { getWave } from "./get-wave.server";
import { takeAll } from "./start-taking-response.server";
import { renewed } from "./take-response.server";

const of = (invited: number, submitted: number) => ({ invited, submitted });
const team = asId<UnitId>("team");
const groups = (all: number, some: number) => ({
  inside: of(100, all),
  partners: of(0, 0),
  units: new Map([[team, of(20, some)]]),
  roles: new Map(),
  sectors: new Map(),
});

describe("what is shown of a response", () => {
  it("is renewed by the hour for large groups only", () => {
    const before = renewed(groups(10, 6), {}, true);
    expect(before).toMatchObject({ inside: 10, "unit.team": 6 });
    expect(renewed(groups(30, 15), before, false)).toMatchObject({ inside: 30, "unit.team": 6 });
    expect(renewed(groups(30, 15), before, true)).toMatchObject({ inside: 30, "unit.team": 15 });
  });

  it("is as good as nothing of a small group that was not counted yet", () => {
    expect(renewed(groups(30, 15), {}, false)).toMatchObject({ "unit.team": 1 });
  });
});

describe("counting for what is shown", () => {
  let database: Database;
  let close: () => Promise<void>;
  let kade: Organisation;
  let waveId: WaveId;

  beforeAll(async () => ({ database, close } = await temporaryDatabase()));
  afterAll(() => close());
  beforeEach(async () => {
    kade = await organisationIn(database);
    ({ waveId } = await openedWave(kade));
  });

  const answer = (how: number) =>
    kade.forTenant.write(async ({ participations }) => {
      const silent = (await participations.listByWave(waveId)).filter(
        ({ personId, status }) => personId !== null && status === "invited",
      );
      for (const { id } of silent.slice(0, how))
        await participations.changeStatus(id, "invited", "submitted");
    });
  const shown = async () => valueOf(await getWave(kade.scope, waveId)).response?.inside.share;
  const count = (at: string) => takeAll(database, fixedClock(at));

  it("goes on in a morning, not because somebody looks, and not for one answer", async () => {
    await count("2026-03-02T10:05:00Z");
    await answer(4);
    expect(await shown()).toBe(0.25);
    // Seven people are a small group: another hour of the same day changes nothing, nor does the night.
    await count("2026-03-02T15:00:00Z");
    await count("2026-03-03T04:30:00Z");
    expect(await shown()).toBe(0.25);
    // Six in the morning in Amsterdam.
    await count("2026-03-03T05:00:00Z");
    expect(await shown()).toBe(0.5);
    await answer(1);
    await count("2026-03-04T05:00:00Z");
    expect(await shown()).toBe(0.5);
  });

  it("is done once for an hour, however many processes try", async () => {
    await Promise.all([1, 2, 3].map(() => count("2026-03-02T10:05:00Z")));
    const row = () => kade.forTenant.read(({ waves }) => waves.get(waveId));
    const taken = (await row())?.takenResponse;
    expect(taken).toMatchObject({ hour: "2026-03-02T10", day: "2026-03-02" });
    await answer(6);
    expect(await count("2026-03-02T10:59:59Z")).toBe(0);
    expect((await row())?.takenResponse).toEqual(taken);
    expect(await count("2026-03-02T11:00:00Z")).toBeGreaterThan(0);
    expect((await row())?.takenResponse?.hour).toBe("2026-03-02T11");
  });
});
