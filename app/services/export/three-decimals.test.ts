import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threeDecimals } from "./three-decimals.server";

const throughFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value, threeDecimals, 1));

describe("figures in a JSON file", () => {
  it("have three decimals at most, and stay what they were to that many", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 100, noNaN: true }), (figure) => {
        const written = JSON.stringify({ mean: [figure] }, threeDecimals);
        expect(written).toMatch(/^\{"mean":\[-?\d+(\.\d{1,3})?\]\}$/);
        expect(throughFile(figure)).toBeCloseTo(figure, 2);
      }),
    );
  });

  it("leave everything else alone", () => {
    const document = { shown: false, reason: "too-few-answers", mean: null, n: 128, label: "3.14159" };
    expect(throughFile(document)).toEqual(document);
  });
});
