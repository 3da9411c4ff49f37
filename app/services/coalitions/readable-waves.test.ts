import { type NameLevel } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { coalitionWorld, type CoalitionWorld, type CoalitionWorldOptions } from "./coalition-world.fixture";
import { getCoalitions } from "./get-coalitions.server";

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
});

afterAll(() => close());

describe("two waves with different promises about names", () => {
  let world: CoalitionWorld;

  beforeAll(async () => {
    world = await coalitionWorld(database, "names", { laterLevel: "roles" });
  });

  const page = async (wave: number, detail: NameLevel | null, from: number | null = null) =>
    valueOf(
      await getCoalitions(await world.scopeOf("director"), world.waves[wave], {
        level: "combined",
        from: from === null ? null : world.waves[from],
        detail,
      }),
    );
  const keysOf = async (wave: number, detail: NameLevel | null) =>
    (await page(wave, detail)).shown?.map.nodes.map(({ id }) => id) ?? [];

  it("share no key, so that who could name a key in one wave cannot name anybody in the other", async () => {
    const named = [...(await keysOf(0, "names")), ...(await keysOf(0, "roles"))];
    const later = await keysOf(1, null);
    expect([named.length, later.length]).toEqual([90, 45]);
    expect(later.filter((key) => named.includes(key))).toEqual([]);
  });

  it("are not shown beside each other, whatever is asked", async () => {
    const later = await page(1, "names", 0);
    expect([later.view, later.waves.length, later.shown?.comparison]).toEqual(["roles", 1, null]);
    const text = JSON.stringify(later);
    for (const secret of [...world.names, ...world.ids]) expect(text.includes(secret), secret).toBe(false);
  });
});

describe("figures of the whole that are about few", () => {
  const figuresOf = async (promised: NameLevel, options?: CoalitionWorldOptions) => {
    const { waves, scopeOf } = await coalitionWorld(database, promised, options);
    const choice = { level: "combined", from: null } as const;
    const { shown } = valueOf(await getCoalitions(await scopeOf("board"), waves[1], choice));
    const lines = shown?.measures.groups.flatMap((group) => group.lines) ?? [];
    const shares = shown?.perceived?.sides.flatMap((side) => side.shares) ?? [];
    return {
      line: (id: string) => lines.find((one) => one.id === id),
      share: (key: string) => shares.find((one) => one.key === key),
    };
  };

  it("are not for who sees groups only: four managers are one side of everything that crosses roles", async () => {
    const { line, share } = await figuresOf("groups");
    for (const id of ["eiRole", "oddsRole", "mixRole"])
      expect(line(id), id).toMatchObject({ value: null, reason: "too-few-people", example: null });
    expect(line("eiRole")?.means.params).toEqual({ rescaled: "–" });
    for (const key of ["confirmedPairs", "unitsCovered"])
      expect(share(key), key).toMatchObject({ value: null, reason: "too-few-people" });
    for (const id of ["eiUnit", "oddsUnit", "mixUnit", "sameTies", "confirmedAcross"])
      expect(line(id)?.value, id).not.toBeNull();
  });

  it("are not for who sees groups only when few partners answered: the rest of what crosses the border is drawn", async () => {
    const { line } = await figuresOf("groups", { partnerAnswers: 3 });
    const border = ["border", "eiBorder", "peopleAcross", "partnersConnected", "confirmedAcross"];
    for (const id of ["density", "confirmed", "operationalAcross", "strategicAcross", ...border])
      expect(line(id), id).toMatchObject({ value: null, reason: "too-few-people", example: null });
    expect(line("densityInside")?.value).not.toBeNull();
  });

  it("are for who sees the same people by role", async () => {
    const { line, share } = await figuresOf("roles");
    for (const id of ["eiRole", "oddsRole", "mixRole", "sameTies"])
      expect(line(id)?.value, id).not.toBeNull();
    expect(share("confirmedPairs")?.value).not.toBeNull();
  });

  it("are nobody's when they are about a wave that may not be shown", async () => {
    const { line } = await figuresOf("roles", { firstAnswers: 3 });
    expect(line("sameTies")).toMatchObject({ value: null, reason: "no-earlier-wave" });
  });
});

describe("a wave in which too few answered", () => {
  it("is not shown as the earlier side of a later one either", async () => {
    const { waves, scopeOf } = await coalitionWorld(database, "roles", { firstAnswers: 3 });
    const scope = await scopeOf("board");
    const choice = { level: "combined", from: waves[0] } as const;
    expect(valueOf(await getCoalitions(scope, waves[0], choice)).state).toBe("too-few");
    const later = valueOf(await getCoalitions(scope, waves[1], choice));
    expect(later.state).toBe("shown");
    expect([later.shown?.comparison, later.shown?.became, later.shown?.map.compared]).toEqual([
      null,
      null,
      false,
    ]);
  });
});
