import { describe, expect, it } from "vitest";
import { plainText } from "../scene/plain-text.fixture";
import { topicGrid } from "./topic-grid";

const topic = (id: string, exposure: number | null) => ({
  id,
  label: id,
  exposure,
  n: 12,
  reading: { state: "not-asked" as const },
});

describe("topicGrid", () => {
  it("puts the change that touches work most first, in the largest window", () => {
    const { cells } = topicGrid(
      { cut: 3, topics: [topic("market", 2), topic("risk", 5), topic("own", null)] },
      plainText,
    );
    expect(cells.map((cell) => cell.id)).toEqual(["risk", "market", "own"]);
    const sides = cells.map((cell) => cell.window.size);
    // Areas follow exposure from half to full: 1, 0.625, 0.5.
    expect((sides[1] / sides[0]) ** 2).toBeCloseTo(0.625, 1);
    expect((sides[2] / sides[0]) ** 2).toBeCloseTo(0.5, 1);
  });

  it("says the exposure, or that it is not known", () => {
    const { cells } = topicGrid({ cut: 3, topics: [topic("risk", 4), topic("own", null)] }, plainText);
    expect(cells[0].exposureText).toEqual({ key: "charts.topics.exposure", params: { points: 75 } });
    expect(cells[1].exposureText).toEqual({ key: "charts.topics.exposure.none" });
  });
});
