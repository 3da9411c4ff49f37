import { readChoice } from "@vensterbank/charts";
import { type MemberRole, type NameLevel } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { valueOf } from "../testing/organisation.fixture";
import { coalitionWorld, type CoalitionWorld } from "./coalition-world.fixture";
import { getCoalitions } from "./get-coalitions.server";
import { mapPicture } from "./map-picture.server";

let database: Database;
let close: () => Promise<void>;
const worlds = new Map<NameLevel, CoalitionWorld>();

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  for (const level of ["names", "groups"] as const) worlds.set(level, await coalitionWorld(database, level));
});

afterAll(() => close());

async function drawn(level: NameLevel, role: MemberRole, search = "") {
  const world = worlds.get(level);
  if (!world) throw new Error("No world");
  const scope = await world.scopeOf(role);
  const choice = readChoice(new URLSearchParams(search));
  const { svg } = valueOf(await mapPicture(scope, world.waves[1], choice, null));
  return { svg, world, scope };
}

describe("the picture of a map as a file", () => {
  it("holds no name and nobody's id, for the director neither, though the page has them", async () => {
    const { svg, world, scope } = await drawn("names", "director");
    const page = valueOf(await getCoalitions(scope, world.waves[1], { level: "combined", from: null }));
    expect(page.view).toBe("names");
    expect(page.shown?.map.nodes.filter(({ name }) => name !== null).length).toBeGreaterThan(20);
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(20);
    for (const hidden of [...world.names, ...world.ids]) expect(svg).not.toContain(hidden);
  });

  it("does not mark who was looked up by name, nor say the name", async () => {
    const plain = await drawn("names", "director");
    const searched = await drawn("names", "director", "find=Mens noord1 Geheim&size=between");
    expect(searched.svg).toBe(plain.svg);
  });

  it("holds teams only where only groups were promised", async () => {
    const { svg, world } = await drawn("groups", "consultant");
    for (const hidden of [...world.names, ...world.ids]) expect(svg).not.toContain(hidden);
    expect(svg).toContain("Team noord");
    expect(svg).not.toContain("Team west");
  });
});
