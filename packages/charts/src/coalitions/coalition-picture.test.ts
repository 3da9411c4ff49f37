import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "../scene/box";
import { numbersIn, plainText } from "../scene/plain-text.fixture";
import { type CoalitionPictureInput } from "./coalition-picture-input";
import { coalitionPicture } from "./coalition-picture";
import { frameShare, windowPlacement } from "./window-placement";

const layoutNode = fc.record({
  inside: fc.boolean(),
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
  sector: fc.constantFrom("a", "b", "c"),
});
const layout = fc
  .array(layoutNode, { minLength: 1, maxLength: 40 })
  .map((nodes) => nodes.map((node, i) => ({ ...node, id: `n${i}` })));

describe("windowPlacement", () => {
  it("puts people inside the frame and partners around it", () => {
    fc.assert(
      fc.property(layout, (nodes) => {
        const placed = windowPlacement(nodes);
        for (const node of nodes) {
          const at = placed.get(node.id);
          if (at === undefined) throw new Error("a node without a place");
          const within =
            at.x > frameShare.left &&
            at.x < frameShare.right &&
            at.y > frameShare.top &&
            at.y < frameShare.bottom;
          expect(within).toBe(node.inside);
          expect(at.x > 0 && at.x < 1 && at.y > 0 && at.y < 1).toBe(true);
        }
      }),
    );
  });

  it("keeps partners of one sector beside each other and apart", () => {
    const partner = (id: string, sector: string, angle: number) => ({
      id,
      sector,
      inside: false,
      x: Math.cos(angle),
      y: Math.sin(angle),
    });
    const placed = windowPlacement([
      { id: "in", inside: true, x: 0, y: 0 },
      ...[0, 1.6, 3.2, 4.8].map((angle, i) =>
        partner(`p${i}`, i % 2 === 0 ? "east" : "west", angle + (i % 2) * 0.1),
      ),
    ]);
    const places = [...placed.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`);
    expect(new Set(places).size).toBe(5);
  });
});

const input = (
  nodes: readonly { id: string; inside: boolean; x: number; y: number; sector: string }[],
): CoalitionPictureInput => {
  const placed = windowPlacement(nodes);
  return {
    nodes: nodes.map((node, i) => ({
      ...node,
      ...(placed.get(node.id) ?? { x: 0.5, y: 0.5 }),
      role: node.inside ? "professional" : "partner",
      label: `iemand ${i}`,
      group: node.inside ? i % 2 : null,
      size: (i % 7) / 7,
    })),
    ties: nodes
      .slice(1)
      .map((node, i) => ({ from: nodes[i].id, to: node.id, width: (i % 4) + 1, confirmed: i % 2 === 0 })),
    groups: [
      { label: "Noord", hull: true },
      { label: "Zuid", hull: true },
    ],
    sectors: ["a", "b", "c"].map((key) => ({ key, label: key })),
  };
};

describe("coalitionPicture", () => {
  it("is finite, keeps all ties, and no two labels overlap", () => {
    fc.assert(
      fc.property(layout, fc.constantFrom(380, 1000), (nodes, width) => {
        const picture = coalitionPicture(input(nodes), { width }, plainText);
        expect(numbersIn(picture).every(Number.isFinite)).toBe(true);
        expect(picture.strokes.reduce((sum, stroke) => sum + stroke.count, 0)).toBe(nodes.length - 1);
        const labels = [...picture.labels, ...picture.sectorLabels, ...picture.groupLabels];
        labels.forEach((a, i) => labels.slice(i + 1).forEach((b) => expect(overlap(a.box, b.box)).toBe(0)));
      }),
      { numRuns: 40 },
    );
  });

  const few = input([
    { id: "a", inside: true, x: 0, y: 0, sector: "a" },
    { id: "b", inside: true, x: 1, y: 1, sector: "a" },
    { id: "c", inside: false, x: 2, y: 1, sector: "a" },
  ]);

  it("names a coalition elsewhere on its outline when its top is crowded", () => {
    const grid = (group: number, columns: number, rows: number, x: number, y: number) =>
      Array.from({ length: columns * rows }, (_, i) => ({
        id: `${group}-${i}`,
        inside: true,
        role: "professional" as const,
        label: "",
        group,
        size: 0,
        x: x + (i % columns) * 0.013,
        y: y + Math.floor(i / columns) * 0.015,
      }));
    const crowd = {
      ...few,
      nodes: [...grid(0, 30, 20, 0.3, 0.25), ...grid(1, 10, 10, 0.43, 0.45)],
      ties: [],
    };
    const named = coalitionPicture(crowd, { width: 1000 }, plainText).groupLabels;
    expect(named.map(({ text }) => text)).toEqual(["Noord", "Zuid"]);
  });

  it("explains only what is drawn", () => {
    const kinds = (ties: CoalitionPictureInput["ties"]) =>
      coalitionPicture({ ...few, ties }, { width: 1000 }, plainText).legend.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === "tie" ? [item.state] : [])),
      );
    expect(kinds([{ from: "a", to: "b", width: 2, confirmed: true }])).toEqual(["confirmed"]);
    expect(
      kinds([
        { from: "a", to: "b", width: 2, confirmed: true, state: "ended" },
        { from: "b", to: "c", width: 2, confirmed: true, state: "begun" },
      ]),
    ).toEqual(["begun", "ended"]);
  });

  it("leaves out ties to who is not in the picture and to oneself", () => {
    const ties = [
      { from: "a", to: "gone", width: 1, confirmed: true },
      { from: "a", to: "a", width: 1, confirmed: true },
    ];
    expect(coalitionPicture({ ...few, ties }, { width: 1000 }, plainText).strokes).toEqual([]);
  });

  it("counts members and ties of a group in its table", () => {
    const { tables } = coalitionPicture(few, { width: 1000 }, plainText);
    expect(tables[0].rows).toEqual([
      ["Noord", "1", "0", "1"],
      ["Zuid", "1", "0", "2"],
    ]);
  });
});
