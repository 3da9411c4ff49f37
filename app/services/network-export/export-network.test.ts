import { decodeTies } from "@vensterbank/charts";
import { type MemberRole, type NameLevel, tieLevels } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { type NetworkDocument, networkWriteFormats, readNetwork } from "@vensterbank/interchange";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coalitionKey } from "../coalitions/coalition-list.server";
import { coalitionWorld, type CoalitionWorld } from "../coalitions/coalition-world.fixture";
import { getCoalitions } from "../coalitions/get-coalitions.server";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { exportNetwork } from "./export-network.server";
import { getNetworkExport } from "./get-network-export.server";

let database: Database;
let close: () => Promise<void>;
const worlds = new Map<NameLevel, CoalitionWorld>();

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  for (const level of ["names", "groups"] as const) worlds.set(level, await coalitionWorld(database, level));
});

afterAll(() => close());

function worldOf(level: NameLevel): CoalitionWorld {
  const world = worlds.get(level);
  if (!world) throw new Error("No world");
  return world;
}

async function read(level: NameLevel, role: MemberRole, allWaves: boolean): Promise<NetworkDocument> {
  const { waves, scopeOf } = worldOf(level);
  const { fileName, bytes } = valueOf(
    await exportNetwork(await scopeOf(role), waves[1], { format: "graphml", allWaves }),
  );
  const reading = await readNetwork([{ name: fileName, bytes }]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

/** Whatever is in it, unpacked and as text. */
function textOf(bytes: Uint8Array): string {
  const files = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
  return files.map((file) => strFromU8(file)).join("\n");
}

describe("a network as a file", () => {
  it.each(
    (["names", "groups"] as const).flatMap((level) =>
      (["director", "consultant", "board"] as const).map((role) => [level, role] as const),
    ),
  )("holds no name and no id, in any format: promised %s, for a %s", async (level, role) => {
    const { waves, ids, names, scopeOf } = worldOf(level);
    const scope = await scopeOf(role);
    for (const format of networkWriteFormats)
      for (const allWaves of [false, true]) {
        const { bytes } = valueOf(await exportNetwork(scope, waves[1], { format, allWaves }));
        const text = textOf(bytes);
        for (const secret of [...ids, ...names])
          expect(text.includes(secret), `${format} ${secret}`).toBe(false);
      }
  });

  it("tells the coalition of everybody, over all levels and at each, under the name that it was given", async () => {
    const { waves, programmeId, scopeOf } = worldOf("names");
    const scope = await scopeOf("board");
    await scope.write(({ programmes }) =>
      programmes.nameCoalition(programmeId, coalitionKey(1, "combined"), "=De <b>kern</b>"),
    );
    const document = await read("names", "board", false);
    let members = 0;
    for (const level of ["combined", ...tieLevels] as const) {
      const { shown } = valueOf(await getCoalitions(scope, waves[1], { level, from: null }));
      const named = level === "combined" ? "coalition" : `coalition_${level}`;
      for (const { id, coalition } of shown?.map.nodes ?? []) {
        const found = document.nodes.find((node) => node.id === id)?.attributes[named];
        expect(found === null || found === undefined, `${level} ${id}`).toBe(coalition === null);
        if (coalition !== null) members += 1;
        if (coalition === 0 && level === "combined") expect(found).toBe("=De <b>kern</b>");
      }
    }
    expect(members).toBeGreaterThan(5);
    const { bytes } = valueOf(await exportNetwork(scope, waves[1], { format: "csv", allWaves: false }));
    expect(textOf(bytes)).toContain("'=De <b>kern</b>");
  });

  it("has the people and relations of the map by role, and who did not answer as such", async () => {
    const document = await read("names", "board", false);
    const { waves, scopeOf } = worldOf("names");
    const scope = await scopeOf("board");
    expect(document.relations.map(({ name, directed }) => [name, directed])).toEqual(
      tieLevels.map((name) => [name, true]),
    );
    for (const level of tieLevels) {
      const { shown } = valueOf(await getCoalitions(scope, waves[1], { level, from: null }));
      if (!shown) throw new Error("No map");
      const { nodes, ties } = shown.map;
      expect(document.nodes.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
      const silent = nodes.filter(({ answered }) => !answered).map(({ id }) => id);
      expect(silent).toHaveLength(8);
      expect(
        document.nodes
          .filter(({ answered }) => answered?.length === 0)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(silent.sort());
      const drawn = decodeTies(ties).flatMap(({ a, b, ab, ba }) =>
        [
          [nodes[a].id, nodes[b].id, ab],
          [nodes[b].id, nodes[a].id, ba],
        ].filter(([, , strength]) => strength !== 0),
      );
      const written = document.ties.filter(({ relation }) => relation === level);
      expect(written.map(({ from, to, weight }) => [from, to, weight]).sort()).toEqual(drawn.sort());
    }
  });

  it("gives a director the same keys as the board, and in every wave", async () => {
    const keys = async (role: MemberRole) =>
      (await read("names", role, true)).nodes.map(({ id }) => id).sort();
    expect(await keys("director")).toEqual(await keys("board"));
    const over = await read("names", "director", true);
    expect(over.waves).toEqual(["1", "2"]);
    expect(over.nodes.every(({ presence }) => presence.length === 2)).toBe(true);
    expect(over.nodes.map(({ label }) => label)).toContain("professional, Team noord");
  });

  it("holds only groups of at least the threshold where groups were promised", async () => {
    for (const allWaves of [false, true]) {
      const { nodes, ties } = await read("groups", "director", allWaves);
      expect(nodes.map(({ id }) => id).sort()).toEqual(["sector:housing", "unit:noord", "unit:zuid"]);
      expect(nodes.every(({ attributes }) => Number(attributes.people) >= 5)).toBe(true);
      expect(ties.length).toBeGreaterThan(0);
      expect(ties.every(({ weight }) => [1, 2, 3, 4].includes(weight ?? 0))).toBe(true);
    }
  });

  it("is written down with who fetched it", async () => {
    const { waves, scopeOf } = worldOf("names");
    const scope = await scopeOf("director");
    await exportNetwork(scope, waves[0], { format: "gexf", allWaves: true });
    const subjects = await scope.read(({ auditLog }) => auditLog.subjectsOf("network.export"));
    expect(subjects).toContain(`${waves[0]} network-over-time.gexf`);
  });

  it("is offered in every format, over time where waves may be shown together", async () => {
    const { waves, scopeOf } = worldOf("names");
    const page = valueOf(await getNetworkExport(await scopeOf("director"), waves[1]));
    expect(page.view).toBe("roles");
    expect(page.waves.map(({ number }) => number)).toEqual([1, 2]);
    expect(page.formats.map(({ format }) => format)).toEqual(networkWriteFormats);
    expect(page.formats.every(({ overTime }) => overTime !== null)).toBe(true);
  });
});
