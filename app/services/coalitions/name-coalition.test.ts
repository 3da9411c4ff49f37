import { type MemberRole } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { coalitionNameInput, longestCoalitionName } from "./coalition-name-input.server";
import { coalitionWorld, type CoalitionWorld } from "./coalition-world.fixture";
import { getCoalitionHistory } from "./get-coalition-history.server";
import { getCoalitions } from "./get-coalitions.server";
import { nameCoalition } from "./name-coalition.server";

let database: Database;
let close: () => Promise<void>;
let world: CoalitionWorld;
let groups: CoalitionWorld;

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  world = await coalitionWorld(database, "names");
  groups = await coalitionWorld(database, "groups");
});

afterAll(() => close());

type Given = { readonly number: number; readonly name: string; readonly level?: "combined" | "case" };

async function give({ number, name, level = "combined" }: Given, role: MemberRole = "director", of = world) {
  return nameCoalition(
    await of.scopeOf(role),
    of.waves[1],
    coalitionNameInput.parse({ level, number, name }),
  );
}

async function listOf(wave: number, level: "combined" | "case" = "combined", of = world) {
  const page = await getCoalitions(await of.scopeOf("board"), of.waves[wave], { level, from: null });
  return valueOf(page).shown?.coalitions.list ?? [];
}

const stayed = async () => {
  const before = (await listOf(0)).map(({ number }) => number);
  const number = (await listOf(1)).map((one) => one.number).find((one) => before.includes(one));
  if (number === undefined) throw new Error("No coalition lasted");
  return number;
};

describe("the name of a coalition", () => {
  it("is seen in every wave, list, map and picture of time, and goes back to the number when it is emptied", async () => {
    const number = await stayed();
    expect((await give({ number, name: "  Wijk \n en  zorg " })).ok).toBe(true);
    for (const wave of [0, 1]) {
      const line = (await listOf(wave)).find((one) => one.number === number);
      expect([line?.label, line?.given]).toEqual(["Wijk en zorg", "Wijk en zorg"]);
    }
    const scope = await world.scopeOf("board");
    const page = valueOf(await getCoalitions(scope, world.waves[1], { level: "combined", from: null }));
    expect(page.shown?.map.coalitions[number - 1]).toBe("Wijk en zorg");
    const { timeline } = valueOf(await getCoalitionHistory(scope, world.programmeId, "combined"));
    const labels = timeline?.input.waves.map(({ blocks }) => blocks.map(({ label }) => label));
    expect(labels?.every((wave) => wave.includes("Wijk en zorg"))).toBe(true);
    expect((await give({ number, name: "   " })).ok).toBe(true);
    expect((await listOf(1)).find((one) => one.number === number)?.given).toBeNull();
  });

  it("belongs to one level of relations", async () => {
    const number = await stayed();
    valueOf(await give({ number, name: "Alles" }));
    expect((await listOf(1, "case")).map(({ given }) => given).filter(Boolean)).toEqual([]);
    valueOf(await give({ number, name: "" }));
  });

  it("is of one coalition, whatever its capitals, and never the number of another", async () => {
    const [one, other] = (await listOf(1)).map(({ number }) => number);
    valueOf(await give({ number: one, name: "Wijk" }));
    const refused = (key: string) => ({
      ok: false,
      error: { code: "invalid-input", fields: [{ field: "name", key }] },
    });
    expect(await give({ number: other, name: "WIJK" })).toMatchObject(refused("field.taken"));
    expect(await give({ number: other, name: `coalitie ${one}` })).toMatchObject(
      refused("field.numberOfAnother"),
    );
    expect(await give({ number: one, name: "Wijk" })).toMatchObject({ ok: true });
    expect(await give({ number: other, name: `Coalition ${other}` })).toMatchObject({ ok: true });
    for (const number of [one, other]) valueOf(await give({ number, name: "" }));
  });

  it("is bounded in length, and holds no signs that cannot be seen", () => {
    const read = (name: string) => coalitionNameInput.safeParse({ level: "case", number: "1", name });
    expect(read("x".repeat(longestCoalitionName)).success).toBe(true);
    expect(read("x".repeat(longestCoalitionName + 1)).success).toBe(false);
    expect(read("a\u202Eb\u0000c").data?.name).toBe("a b c");
  });

  it("is given only to a coalition that the reader sees", async () => {
    expect(await give({ number: 97, name: "Niets" })).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
    const foreign = await groups.scopeOf("director");
    const input = coalitionNameInput.parse({ level: "combined", number: 1, name: "Vreemd" });
    expect(await nameCoalition(foreign, world.waves[1], input)).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
  });

  it("is written down: who, when and which, not the name", async () => {
    const number = await stayed();
    valueOf(await give({ number, name: "Onthoud mij" }));
    const entries = await world.organisation.forTenant.read(({ auditLog }) => auditLog.list(50));
    const entry = entries.find(({ action }) => action === "coalitions.name");
    expect(entry?.subject).toBe(`${world.programmeId} c${number}`);
    expect(JSON.stringify(entries)).not.toContain("Onthoud mij");
  });
});

describe("what became of coalitions", () => {
  const historyOf = async (of: CoalitionWorld) =>
    valueOf(await getCoalitionHistory(await of.scopeOf("director"), of.programmeId, "combined"));

  it("is said with numbers of members, and explains every block by who went where", async () => {
    const { steps, timeline } = await historyOf(world);
    const [{ coalitions }] = steps;
    if (!coalitions.comparable || timeline === null) throw new Error("Nothing to compare");
    expect(coalitions.steps.length).toBeGreaterThan(0);
    for (const { words } of coalitions.steps)
      for (const { params } of words) expect(Object.values(params ?? {}).some(Number.isInteger)).toBe(true);
    const { waves, flows } = timeline.input;
    for (const block of waves[0].blocks)
      expect(flows.filter(({ from }) => from === block.id).reduce((sum, { people }) => sum + people, 0)).toBe(
        block.people,
      );
    for (const block of waves[1].blocks)
      expect(flows.filter(({ to }) => to === block.id).reduce((sum, { people }) => sum + people, 0)).toBe(
        block.people,
      );
    expect(timeline.leftOut).toBe(false);
  });

  it("holds no numbers and no small blocks or streams where only groups may be shown", async () => {
    const { steps, timeline, threshold } = await historyOf(groups);
    const [{ coalitions }] = steps;
    if (!coalitions.comparable || timeline === null) throw new Error("Nothing to compare");
    for (const { words } of coalitions.steps)
      for (const { params } of words)
        expect(Object.values(params ?? {}).some((value) => typeof value === "number")).toBe(false);
    const counts = [...timeline.input.waves.flatMap(({ blocks }) => blocks), ...timeline.input.flows].map(
      ({ people }) => people,
    );
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(threshold);
  });
});
