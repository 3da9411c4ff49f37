import { type WaveNetwork, type WaveNode } from "@vensterbank/network";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { releaseRelations } from "../release-relations";
import { planRelations, relationFigures } from "./plan-relations";

interface Size {
  readonly present: number;
  readonly answered: number;
}

/** Units `u0`, `u1`, … and sectors `s0`, `s1`, … of these sizes; what was said plays no part. */
function network(units: readonly Size[], sectors: readonly Size[] = []): WaveNetwork {
  const nodes = (kind: WaveNode["kind"], sizes: readonly Size[]) =>
    sizes.flatMap(({ present, answered }, group) =>
      Array.from({ length: present }, (_, i): WaveNode => ({
        id: `${kind} ${group} ${i}`,
        kind,
        role: kind === "person" ? "professional" : "partner",
        unitId: kind === "person" ? `u${group}` : null,
        sector: kind === "partner" ? `s${group}` : null,
        responded: i < answered,
      })),
    );
  return {
    waveId: "w",
    levels: ["case"],
    nodes: [...nodes("person", units), ...nodes("partner", sectors)],
    ties: [],
  };
}

async function shownOf(units: readonly Size[], sectors: readonly Size[] = [], threshold = 5) {
  const shown = releaseRelations(await planRelations(network(units, sectors), threshold));
  if (shown === null) throw new Error("nothing was decided");
  return { told: [...shown.told].sort(), named: [...shown.named].sort() };
}

const all = (present: number): Size => ({ present, answered: present });

describe("planRelations", () => {
  it("counts relations of and with every unit that is large enough", async () => {
    expect(await shownOf([all(6), all(7)])).toEqual({
      told: ["unit:u0", "unit:u1"],
      named: ["unit:u0", "unit:u1"],
    });
  });

  it("does not count what few answered, but does count what others say about them", async () => {
    expect(await shownOf([all(9), all(9), { present: 9, answered: 5 }, { present: 9, answered: 2 }])).toEqual(
      {
        // The five are withheld too: the whole less the others would give the two.
        told: ["unit:u0", "unit:u1"],
        named: ["unit:u0", "unit:u1", "unit:u2", "unit:u3"],
      },
    );
  });

  it("withholds a second unit when one small unit would follow from the whole", async () => {
    expect((await shownOf([all(12), all(8), all(3)])).named).toEqual(["unit:u0"]);
  });

  it("takes small sectors together, and tells nothing when they are too few even so", async () => {
    expect((await shownOf([all(9)], [all(2), all(3)])).named).toEqual(["sector:other", "unit:u0"]);
    expect((await shownOf([all(9)], [all(2), all(2)])).named).toEqual(["unit:u0"]);
    expect((await shownOf([all(9)], [{ present: 6, answered: 4 }])).told).toEqual(["unit:u0"]);
  });

  it("never lets fewer people than the threshold follow by adding and subtracting", async () => {
    const size = fc
      .record({ present: fc.integer({ min: 1, max: 12 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ present, share }) => ({ present, answered: Math.round(present * share) }));
    await fc.assert(
      fc.asyncProperty(fc.array(size, { minLength: 1, maxLength: 8 }), async (units) => {
        const { told, named } = await shownOf(units);
        for (const [shown, count] of [
          [told, (one: Size) => one.answered],
          [named, (one: Size) => one.present],
        ] as const) {
          const withheld = units.filter((_, i) => !shown.includes(`unit:u${i}`));
          const rest = withheld.reduce((sum, one) => sum + count(one), 0);
          for (const id of shown) expect(count(units[Number(id.slice("unit:u".length))])).toBeGreaterThan(4);
          expect(rest === 0 || rest >= 5 || shown.length === 0).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("writes sectors of any name as one word, and reads them back", async () => {
    const named = network([all(6)], [all(5)]);
    const odd = "zorg & welzijn linked 2024/été";
    const nodes = named.nodes.map((node) => (node.kind === "partner" ? { ...node, sector: odd } : node));
    const planned = await planRelations({ ...named, nodes }, 5);
    expect(planned.every(({ groupKey }) => !/\s/.test(groupKey))).toBe(true);
    expect(releaseRelations(planned)?.named).toContain(`sector:${odd}`);
  });

  it("has an entry for every group, shown or not, and none without people", async () => {
    const planned = await planRelations(network([all(6), all(2)]), 5);
    expect(planned.map(({ figure, groupKey }) => [figure, groupKey])).toEqual([
      [relationFigures.told, "unit%3Au0"],
      [relationFigures.told, "unit%3Au1"],
      [relationFigures.named, "unit%3Au0"],
      [relationFigures.named, "unit%3Au1"],
    ]);
    expect(await planRelations(network([]), 5)).toEqual([]);
  });
});
