import { describe, expect, it } from "vitest";
import { magnitude } from "./comparison-row";
import { keySubset } from "./key-subset";
import { simulatedDeviation } from "./simulated-deviation";

describe("a subset by key", () => {
  it("keeps what stands under the keys, wherever they are", () => {
    const document = { waves: { "1": { a: 1, b: { c: 2 } }, "2": { c: [3] } }, a: null, rest: 4 };
    expect(keySubset(document, ["a", "c"])).toEqual({
      waves: { "1": { a: 1, b: { c: 2 } }, "2": { c: [3] } },
      a: null,
    });
    expect(keySubset(document, ["d"])).toBeNull();
  });
});

describe("the deviation of simulated figures", () => {
  const block = (mean: number) => ({ here: { reps: 200, mean, sd: 1, p95: 2 } });

  it("is told in standard errors of both simulations", () => {
    expect(simulatedDeviation(block(0), block(0.3))).toEqual({
      compared: 3,
      largest: expect.closeTo(3, 12) as number,
    });
    expect(simulatedDeviation({ here: 1 }, { here: 2 })).toEqual({ compared: 0, largest: 0 });
  });

  it("is infinite for a block or a figure that is not there", () => {
    expect(simulatedDeviation(block(0), { here: null }).largest).toBe(Infinity);
    expect(simulatedDeviation(block(0), { here: { reps: 200, mean: 0, sd: 1 } }).largest).toBe(Infinity);
  });

  it("looks at errors and ends per statistic", () => {
    const joint = (se: number) => ({ B: 2000, boot_se: { x: se }, perc95: { x: [-1.96 * se, 1.96 * se] } });
    expect(simulatedDeviation(joint(1), joint(1))).toEqual({ compared: 3, largest: 0 });
    expect(simulatedDeviation(joint(1), joint(1.2)).largest).toBeGreaterThan(4);
    const axes = (z0: number) => ({ R: 2000, I: { boot_se: 1, z0, perc95: [-2, 2], bca95: [-2, 2] } });
    expect(simulatedDeviation(axes(0), axes(0.2)).largest).toBeGreaterThan(4);
  });
});

describe("an order of magnitude", () => {
  it("rounds up", () => {
    expect(magnitude({ largest: 3e-12, unit: "relative" })).toBe("1e-11");
    expect(magnitude({ largest: 0, unit: "relative" })).toBe("0");
    expect(magnitude({ largest: 1.2, unit: "simulation" })).toBe("2 s.e.");
  });
});
