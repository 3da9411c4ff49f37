import { message } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../scene/plain-text.fixture";
import { type HeatMapInput, type HeatValue } from "./heat-map-input";
import { heatLevels, heatMap } from "./heat-map";

const columns = ["a", "b"].map((id) => ({ id, label: id }));
const value = (mean: number): HeatValue => ({ mean, interval: null });
const input = (rows: HeatMapInput["rows"]): HeatMapInput => ({ groups: [{ label: "g", columns }], rows });
const row = (id: string, values: HeatMapInput["rows"][number]["values"]) => ({
  id,
  label: id,
  depth: 0,
  n: 9,
  values,
});
const reason = message("charts.response.withheld");

describe("heatMap", () => {
  it("deepens with the mean, and writes it on 0-100", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (a, b) => {
          const [first, second] = heatMap(input([row("r", [value(a), value(b)])]), plainText).rows[0].cells;
          if (first.kind !== "value" || second.kind !== "value") throw new Error("not a value");
          expect(first.level).toBeGreaterThanOrEqual(0);
          expect(first.level).toBeLessThan(heatLevels);
          if (a <= b) expect(first.level).toBeLessThanOrEqual(second.level);
          expect(Number(first.text)).toBe(Math.round(Number((((a - 1) / 4) * 100).toFixed(6))));
        },
      ),
    );
  });

  it("has a key without gaps from 0 to 100", () => {
    const { key } = heatMap(input([]), plainText);
    expect(key.map(({ from }) => from)).toEqual([0, ...key.slice(0, -1).map(({ to }) => to)]);
    expect(key.at(-1)?.to).toBe(100);
  });

  it("gives one reason for a row that is withheld, and no number", () => {
    const { rows, blanks, tables } = heatMap(
      input([
        row("held", { blank: "protected", reason }),
        row("seen", [value(3), { blank: "not-asked", reason }]),
      ]),
      plainText,
    );
    expect(rows[0]).toMatchObject({ spans: true, cells: [{ kind: "protected" }] });
    expect(rows[1].spans).toBe(false);
    expect(blanks).toEqual(["protected", "not-asked"]);
    expect(tables[0].rows[0].slice(2)).toEqual([reason, reason]);
    expect(tables[0].rows[1].slice(2)).toEqual(["50", reason]);
  });
});
