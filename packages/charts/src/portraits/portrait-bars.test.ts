import { type Reaction, reactions } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { numbersIn, plainText } from "../scene/plain-text.fixture";
import { type Composition, type ShareInterval } from "./portrait-bars-input";
import { portraitBars } from "./portrait-bars";

const composition = (share: Record<Reaction, number>, half: number | null): Composition => {
  const part = (value: number): ShareInterval => ({
    share: value,
    low: half === null ? null : value - half,
    high: half === null ? null : value + half,
  });
  return {
    confused: part(share.confused),
    introvert: part(share.introvert),
    extravert: part(share.extravert),
    binding: part(share.binding),
  };
};
const now = composition({ confused: 0.1, introvert: 0.2, extravert: 0.4, binding: 0.3 }, 0.05);

describe("portraitBars", () => {
  it("draws bars as long as the shares, on one scale", () => {
    const { rows } = portraitBars({ now, wished: null, n: 40 }, { width: 620 }, plainText);
    const lengths = rows.map((row) => row.bars[0].width);
    expect(rows.map((row) => row.reaction)).toEqual(reactions);
    expect(lengths[2] / lengths[1]).toBeCloseTo(2, 2);
    expect(lengths[3] / lengths[0]).toBeCloseTo(3, 2);
  });

  it("keeps now and wished, and their intervals, within the picture", () => {
    const wished = composition({ confused: 0, introvert: 0, extravert: 0, binding: 1 }, 0);
    for (const width of [360, 620]) {
      const figure = portraitBars({ now, wished, n: 40 }, { width }, plainText);
      expect(numbersIn(figure).every(Number.isFinite)).toBe(true);
      for (const { reach } of figure.rows.flatMap((row) => row.bars))
        expect(reach?.high).toBeLessThan(width - 50);
    }
  });

  it("says the shares in its table, without an interval when there is none", () => {
    const wished = composition({ confused: 0, introvert: 0.25, extravert: 0.25, binding: 0.5 }, null);
    const { tables } = portraitBars({ now, wished, n: 40 }, { width: 620 }, plainText);
    expect(tables[0].rows[0][2]).toEqual({ key: "charts.percent", params: { percent: 0 } });
    expect(tables[0].rows[2][1]).toEqual({
      key: "charts.interval",
      params: { value: { key: "charts.percent", params: { percent: 40 } }, low: 35, high: 45 },
    });
  });
});
