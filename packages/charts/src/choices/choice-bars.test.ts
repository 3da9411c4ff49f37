import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../scene/plain-text.fixture";
import { choiceBars } from "./choice-bars";
import { type ChoiceBarsInput } from "./choice-bars-input";

const share = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()).map(([value, known]) => ({
  share: value,
  low: known ? Math.max(0, value - 0.1) : null,
  high: known ? Math.min(1, value + 0.1) : null,
}));
const inputs: fc.Arbitrary<ChoiceBarsInput> = fc
  .array(fc.record({ label: fc.lorem({ maxCount: 12 }), now: share, before: fc.option(share) }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((options) => ({
    options: options.map((option, i) => ({ id: String(i), ...option })),
    when: { now: "Najaar", before: "Voorjaar" },
  }));

describe("choiceBars", () => {
  it("draws every bar in its share of one scale, inside the picture, without overlap", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(320, 360, 620), (input, width) => {
        const { rows, height } = choiceBars(input, { width }, plainText);
        const shares = input.options.flatMap(({ now, before }) => [now, ...(before ? [before] : [])]);
        const bars = rows.flatMap((row) => row.bars);
        expect(bars).toHaveLength(shares.length);
        const [widest] = shares.map(({ share: of }, i) => ({ of, i })).sort((a, b) => b.of - a.of);
        bars.forEach((bar, i) => {
          if (widest.of > 0.05)
            expect(bar.width / bars[widest.i].width).toBeCloseTo(shares[i].share / widest.of, 1);
          expect(rows[0].axis.x + bar.width).toBeLessThanOrEqual(width);
          expect(bar.reach?.high ?? 0).toBeLessThanOrEqual(width);
          expect(bar.y + bar.height).toBeLessThanOrEqual(height);
          if (i > 0) expect(bar.y).toBeGreaterThanOrEqual(bars[i - 1].y + bars[i - 1].height);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("says the same in sentences and in a table, with the measurement where there are two", () => {
    const option = { id: "1", label: "partners", now: { share: 0.34, low: 0.29, high: 0.39 }, before: null };
    const when = { now: "Najaar", before: "Voorjaar" };
    const once = choiceBars({ options: [option], when }, { width: 620 }, plainText);
    expect(once.key).toEqual([]);
    expect(once.description[0]).toMatchObject({ key: "charts.rows.describe", params: { row: "partners" } });
    expect(once.tables[0].rows).toHaveLength(1);
    const before = { share: 0.2, low: null, high: null };
    const twice = choiceBars({ options: [{ ...option, before }], when }, { width: 620 }, plainText);
    expect(twice.key.map(({ text }) => text)).toEqual(["Najaar", "Voorjaar"]);
    expect(twice.description).toHaveLength(2);
    expect(twice.tables[0].columns.slice(1)).toEqual(["Najaar", "Voorjaar"]);
  });
});
