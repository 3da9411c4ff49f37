import { describe, expect, it } from "vitest";
import { numbersIn, plainText } from "../scene/plain-text.fixture";
import { alluvial } from "./alluvial";
import { type AlluvialInput } from "./alluvial-input";

const block = (id: string, people: number) => ({ id, label: id, hue: 0, people });
const input: AlluvialInput = {
  waves: [
    { label: "2025", blocks: [block("a1", 30), block("b1", 10)] },
    { label: "2026", blocks: [block("a2", 20), block("b2", 20)] },
  ],
  flows: [
    { from: "a1", to: "a2", people: 20 },
    { from: "a1", to: "b2", people: 10 },
    { from: "b1", to: "b2", people: 10 },
  ],
};

describe("alluvial", () => {
  it("draws blocks and streams to one scale", () => {
    const { blocks, streams } = alluvial(input, { width: 620 }, plainText);
    expect(blocks[0].height / blocks[1].height).toBeCloseTo(3, 1);
    const thickness = streams.map(({ path }) => {
      const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
      return numbers[8] - numbers[7];
    });
    expect(thickness[0] / thickness[1]).toBeCloseTo(2, 1);
    expect(thickness[0]).toBeCloseTo(blocks[2].height, 0);
  });

  it("leaves out streams to blocks that are not there", () => {
    const { streams } = alluvial(
      { ...input, flows: [{ from: "a1", to: "gone", people: 3 }] },
      { width: 620 },
      plainText,
    );
    expect(streams).toEqual([]);
  });

  it("stays finite without flows, with one wave, and without people", () => {
    for (const waves of [input.waves.slice(0, 1), [{ label: "2025", blocks: [block("a", 0)] }], []])
      expect(
        numbersIn(alluvial({ waves, flows: [] }, { width: 360 }, plainText)).every(Number.isFinite),
      ).toBe(true);
  });
});
