import { message } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersIn, plainText } from "../scene/plain-text.fixture";
import { type IntervalRowsInput } from "./interval-rows-input";
import { intervalRows } from "./interval-rows";

const one = (
  scale: IntervalRowsInput["scale"],
  mean: number,
  low: number,
  high: number,
): IntervalRowsInput => ({
  scale,
  series: [{ id: "a", label: "a" }],
  rows: [{ id: "r", label: "rij", values: [{ mean, low, high, n: 12 }] }],
});

describe("intervalRows", () => {
  it("shows scores on 0-100, differences with a sign, shares as per cent", () => {
    const value = (input: IntervalRowsInput) =>
      intervalRows(input, { width: 620 }, plainText).tables[0].rows[0][1];
    expect(value(one("score", 3, 2.6, 3.4))).toEqual(
      message("charts.interval", { value: "50", low: "40", high: "60" }),
    );
    expect(value(one("difference", -0.4, -0.8, 0.004))).toEqual(
      message("charts.interval", { value: "−10", low: "−20", high: "0" }),
    );
    expect(value(one("share", 0.345, 0.3, 0.4))).toEqual(
      message("charts.interval", { value: "35%", low: "30%", high: "40%" }),
    );
  });

  it("keeps every mark in the plot, in order, and finite", () => {
    const point = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(point, point, point), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(360, 620),
        (triples, width) => {
          const rows = triples.map((triple, i) => {
            const [low, mean, high] = [...triple].sort((a, b) => a - b);
            return { id: String(i), label: "rij", values: [{ mean, low, high, n: 5 }] };
          });
          const figure = intervalRows(
            { scale: "difference", series: [{ id: "a", label: "a" }], rows },
            { width },
            plainText,
          );
          expect(numbersIn(figure).every(Number.isFinite)).toBe(true);
          for (const { mark } of figure.rows.flatMap((row) => row.marks)) {
            if (mark === null) throw new Error("no mark");
            expect(mark.low).toBeLessThanOrEqual(mark.x);
            expect(mark.x).toBeLessThanOrEqual(mark.high);
            expect(mark.low).toBeGreaterThanOrEqual(figure.plot.left);
            expect(mark.high).toBeLessThanOrEqual(figure.plot.right);
          }
        },
      ),
    );
  });

  it("gives the reason instead of a withheld value", () => {
    const reason = message("charts.response.withheld");
    const figure = intervalRows(
      { ...one("score", 3, 3, 3), rows: [{ id: "r", label: "rij", values: [{ withheld: reason }] }] },
      { width: 620 },
      plainText,
    );
    expect(figure.rows[0].marks[0].mark).toBeNull();
    expect(figure.tables[0].rows[0]).toEqual(["rij", reason, null]);
  });

  it("puts zero of a difference in the middle", () => {
    const figure = intervalRows(
      { ...one("difference", 0, -0.5, 0.5), reference: { value: 0, label: "0" } },
      { width: 620 },
      plainText,
    );
    expect(figure.reference?.x).toBeCloseTo((figure.plot.left + figure.plot.right) / 2, 1);
    expect(figure.rows[0].marks[0].mark?.x).toBe(figure.reference?.x);
  });
});
