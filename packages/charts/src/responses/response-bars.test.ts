import { describe, expect, it } from "vitest";
import { plainText } from "../scene/plain-text.fixture";
import { responseBars } from "./response-bars";

const row = (answered: number | null, invited: number) => ({ id: "a", label: "Noord", answered, invited });

describe("responseBars", () => {
  it("fills the track by the share that answered", () => {
    const [bar] = responseBars({ rows: [row(30, 40)] }, { width: 620 }, plainText).rows;
    expect((bar.filled ?? 0) / bar.track.width).toBeCloseTo(0.75, 2);
  });

  it("tells nothing of a group that is too small or empty", () => {
    const { rows, tables } = responseBars({ rows: [row(null, 4), row(0, 0)] }, { width: 360 }, plainText);
    expect(rows.map((bar) => bar.filled)).toEqual([null, null]);
    expect(tables[0].rows.map(([, value]) => value)).toEqual([
      { key: "charts.response.withheld" },
      { key: "charts.response.withheld" },
    ]);
  });
});
