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
    expect(figure.tables[0].rows[0]).toEqual(["rij", reason]);
  });

  it("gives shorter words in the picture, and the reason in the table", () => {
    const [reason, brief] = [message("charts.response.withheld"), message("charts.small.too-few")];
    const rows = [{ id: "r", label: "rij", values: [{ withheld: reason, brief }] }];
    const figure = intervalRows({ ...one("score", 3, 3, 3), rows }, { width: 620 }, plainText);
    expect(figure.rows[0].marks[0].value.text).toBe(plainText.say(brief));
    expect(figure.tables[0].rows[0]).toEqual(["rij", reason]);
  });

  it("draws a figure without an interval as a place alone", () => {
    const reason = message("charts.response.withheld");
    const rows = [{ id: "r", label: "rij", values: [{ withheld: reason, at: 4 }] }];
    const [row] = intervalRows({ ...one("score", 4, 4, 4), rows }, { width: 620 }, plainText).rows;
    const [placed] = intervalRows(one("score", 4, 4, 4), { width: 620 }, plainText).rows;
    expect(row.marks[0].mark).toMatchObject({ bare: true, x: placed.marks[0].mark?.x });
    expect(row.marks[0].mark?.low).toBe(row.marks[0].mark?.high);
    expect(placed.marks[0].mark?.bare).toBe(false);
  });

  it("puts remarks in a column of their own, before the counts", () => {
    const remark = message("charts.small.too-few");
    const rows = [
      { id: "a", label: "a", values: [{ mean: 0.1, low: -0.5, high: 0.7, n: 7, remark }] },
      { id: "b", label: "b", values: [{ mean: 1, low: 0.5, high: 1.5, n: 9 }] },
    ];
    const input = { ...one("difference", 0, -1, 1), rows, remark: "zichtbaar vanaf" };
    const [table] = intervalRows(input, { width: 620 }, plainText).tables;
    expect(table.columns[2]).toBe("zichtbaar vanaf");
    expect(table.rows.map((row) => row.slice(2))).toEqual([
      [remark, "7"],
      [null, "9"],
    ]);
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

  it("draws no line of the axis through a name that stands above its row", () => {
    const rows = ["a", "b"].map((id) => ({
      id,
      label: id,
      note: "7 van 9",
      values: [{ mean: 3, low: 2.5, high: 3.5, n: 7 }],
    }));
    const input = { ...one("score", 3, 2.5, 3.5), rows, reference: { value: 3, label: "lijn" } };
    const { rows: placed, stretches } = intervalRows(input, { width: 360 }, plainText);
    const texts = placed.flatMap(({ label, note }) => [...label, ...(note ? [note] : [])]);
    for (const { y } of texts)
      for (const { top, bottom } of stretches) expect(y < top || y - 11 > bottom).toBe(true);
    for (const { marks } of placed)
      for (const { y } of marks)
        expect(stretches.some(({ top, bottom }) => top <= y && y <= bottom)).toBe(true);
    expect(intervalRows(input, { width: 620 }, plainText).stretches).toHaveLength(1);
  });

  it("writes a second mark into its key and its table", () => {
    const rows = [{ id: "a", label: "a", values: [{ mean: 4, low: 3.5, high: 4.5, n: 7, also: 3.8 }] }];
    const input = { ...one("score", 3, 2.5, 3.5), rows, also: "bijgesteld" };
    const { key, tables, rows: placed } = intervalRows(input, { width: 620 }, plainText);
    expect(key.map(({ series }) => series)).toEqual([0, "also"]);
    expect(tables[0].rows[0][2]).toBe("70");
    const [{ mark }] = placed[0].marks;
    expect(mark !== null && mark.also !== null && mark.also < mark.x).toBe(true);
  });
});
