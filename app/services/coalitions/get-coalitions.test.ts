import { decodeTies } from "@vensterbank/charts";
import { type MemberRole, memberRoles, type NameLevel } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { valueOf } from "../testing/organisation.fixture";
import { coalitionWorld, type CoalitionWorld } from "./coalition-world.fixture";
import { getCoalitionHistory } from "./get-coalition-history.server";
import { getCoalitions } from "./get-coalitions.server";

let database: Database;
let close: () => Promise<void>;
const worlds = new Map<NameLevel, CoalitionWorld>();

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  worlds.set("names", await coalitionWorld(database, "names", { lastStatus: "closed" }));
  worlds.set("roles", await coalitionWorld(database, "roles"));
  worlds.set("groups", await coalitionWorld(database, "groups"));
});

afterAll(() => close());

function worldOf(level: NameLevel): CoalitionWorld {
  const world = worlds.get(level);
  if (!world) throw new Error("No world");
  return world;
}

/** Everything that leaves: both maps, the difference, and the history. */
async function everything(level: NameLevel, role: MemberRole) {
  const { waves, programmeId, scopeOf } = worldOf(level);
  const scope = await scopeOf(role);
  const readable = role === "consultant" || level !== "names" ? waves : waves.slice(0, 1);
  const pages = [];
  for (const wave of readable)
    for (const from of [null, waves[0]])
      pages.push(valueOf(await getCoalitions(scope, wave, { level: "combined", from })));
  return { pages, history: valueOf(await getCoalitionHistory(scope, programmeId, "combined")) };
}

describe("who sees what of the coalitions", () => {
  it.each([
    ["names", "director", "names"],
    ["names", "consultant", "names"],
    ["names", "coordinator", "roles"],
    ["names", "board", "roles"],
    ["roles", "consultant", "roles"],
    ["roles", "board", "roles"],
    ["groups", "director", "groups"],
    ["groups", "board", "groups"],
  ] as const)("a wave that promised %s shows a %s %s", async (level, role, view) => {
    const { pages } = await everything(level, role);
    for (const page of pages) {
      expect(page.state).toBe("shown");
      expect([page.view, page.shown?.map.view]).toEqual([view, view]);
    }
  });

  const withoutNames = (["names", "roles", "groups"] as const).flatMap((level) =>
    memberRoles
      .filter((role) => level !== "names" || role === "board" || role === "coordinator")
      .map((role) => [level, role] as const),
  );

  it.each(withoutNames)("no name or id of anybody leaves: %s for a %s", async (level, role) => {
    const text = JSON.stringify(await everything(level, role));
    const { ids, names } = worldOf(level);
    for (const secret of [...ids, ...names]) expect(text.includes(secret), secret).toBe(false);
  });

  it.each(withoutNames)("no figure of a single person leaves: %s for a %s", async (level, role) => {
    const { pages } = await everything(level, role);
    for (const { shown } of pages) {
      expect(shown?.figures).toBeNull();
      expect(shown?.cuts?.people ?? null).toBeNull();
      expect(shown?.map.sizes).toEqual(["same"]);
      expect(shown?.map.nodes.every(({ between, name }) => between === null && name === null)).toBe(true);
    }
  });

  it("names people for who may see them, under keys that are no ids", async () => {
    const { pages } = await everything("names", "consultant");
    const map = pages[0].shown?.map;
    expect(map?.nodes.filter(({ name }) => name?.includes("Geheim"))).toHaveLength(45);
    expect(pages[0].shown?.figures).toHaveLength(45);
    const text = JSON.stringify(pages);
    for (const id of worldOf("names").ids) expect(text.includes(id), id).toBe(false);
  });

  it("gives a node the same key in every wave, and another one in another view", async () => {
    const roles = await everything("names", "board");
    const again = await everything("names", "board");
    const names = await everything("names", "consultant");
    const keys = (one: typeof roles, page: number) =>
      one.pages[page].shown?.map.nodes.map(({ id }) => id).sort() ?? [];
    expect(keys(again, 0)).toEqual(keys(roles, 0));
    expect(keys(names, 2)).toEqual(keys(names, 0));
    expect(keys(names, 0).filter((key) => keys(roles, 0).includes(key))).toEqual([]);
  });
});

describe("groups", () => {
  it("have at least the threshold of people on both ends of every tie, in every wave and difference", async () => {
    const { pages, history } = await everything("groups", "consultant");
    const maps = [...pages.map(({ shown }) => shown?.map), ...history.waves.map(({ map }) => map)];
    for (const map of maps) {
      if (map === undefined) throw new Error("No map");
      expect(map.nodes.map(({ id }) => id).sort()).toEqual(["sector:housing", "unit:noord", "unit:zuid"]);
      expect(map.nodes.every(({ people }) => (people ?? 0) >= 5)).toBe(true);
      const pairs = decodeTies(map.ties);
      expect(pairs.length).toBeGreaterThan(0);
      for (const { a, b } of pairs) expect(Math.max(a, b)).toBeLessThan(map.nodes.length);
    }
  });

  it("show no roles, and no coalition below the threshold", async () => {
    const { pages } = await everything("groups", "director");
    for (const { shown } of pages) {
      expect(shown?.blocks).toBeNull();
      expect(shown?.cuts).toBeNull();
      expect(shown?.coalitions.list.every(({ roles, size }) => roles === null && size >= 5)).toBe(true);
    }
  });
});

describe("waves", () => {
  const ask = async (level: NameLevel, role: MemberRole, wave: number) => {
    const { waves, scopeOf } = worldOf(level);
    return getCoalitions(await scopeOf(role), waves[wave], { level: "combined", from: null });
  };

  it.each([
    ["consultant", true],
    ["director", false],
    ["coordinator", false],
    ["board", false],
  ] as const)("that are not published are there for a %s: %s", async (role, expected) => {
    const result = await ask("names", role, 1);
    expect(result.ok).toBe(expected);
    if (!result.ok) expect(result.error.code).toBe("not-found");
  });

  it("that are not published are not among the stops either", async () => {
    expect(valueOf(await ask("names", "director", 0)).waves).toHaveLength(1);
    expect(valueOf(await ask("names", "consultant", 0)).waves).toHaveLength(2);
  });

  it("of another tenant do not exist", async () => {
    const foreign = await worldOf("groups").scopeOf("consultant");
    const result = await getCoalitions(foreign, worldOf("roles").waves[0], { level: "combined", from: null });
    expect(result).toMatchObject({ ok: false, error: { code: "not-found" } });
    const history = await getCoalitionHistory(foreign, worldOf("roles").programmeId, "combined");
    expect(history).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  it("say what became of each pair, and keep what was not observed apart", async () => {
    const { waves, scopeOf } = worldOf("roles");
    const page = valueOf(
      await getCoalitions(await scopeOf("board"), waves[1], { level: "combined", from: waves[0] }),
    );
    const pairs = decodeTies(page.shown?.map.ties ?? "");
    const { turnover } = page.shown?.comparison ?? {};
    expect(pairs.every(({ change }) => change !== undefined)).toBe(true);
    expect(new Set(pairs.map(({ change }) => change?.state))).toEqual(
      new Set(["kept", "stronger", "weaker", "begun", "ended", "unknown"]),
    );
    const { kept = 0, begun = 0, ended = 0 } = turnover ?? {};
    expect(turnover?.jaccard.value).toBeCloseTo(kept / (kept + begun + ended), 12);
  });

  it("are not compared with themselves or a later one", async () => {
    const { waves, scopeOf } = worldOf("roles");
    const scope = await scopeOf("board");
    for (const from of waves)
      expect(
        valueOf(await getCoalitions(scope, waves[0], { level: "combined", from })).shown?.comparison,
      ).toBeNull();
  });
});
