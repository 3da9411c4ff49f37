import { perAxis } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { besideConfusion } from "./beside-confusion";
import { coarseDifference } from "./coarse-position";
import { shown, withheld } from "./released";
import { type ReleasedPosition } from "./released-wave-result";

const position: ReleasedPosition = {
  method: "simple",
  n: 12,
  invited: 14,
  f: 12 / 14,
  mean: { internal: 2.1, external: 2.2 },
  se: { internal: 0.1, external: 0.1 },
  interval95: perAxis(() => null),
  correlation: 0,
  quadrants: null,
  degreesOfFreedom: null,
  label: { kind: "low-on-both", certainty: "leaning", probability: 0.8 },
  closeToTheLine: false,
  tipping: perAxis(() => ({ delta: null, sdUnits: null, fragile: false })),
  why: {},
};
const mean = { n: 12, mean: 2, sd: 0.5, interval95: null, little: true } as const;

describe("besideConfusion", () => {
  it("says by no label on which side a withheld marker lies", () => {
    expect(besideConfusion(shown(position), withheld("protects-another-group"))).toMatchObject({
      label: { kind: "leaning", reactions: ["confused"], probability: 0.8 },
    });
  });

  it("leaves the label where the marker is shown, and any other label", () => {
    expect(besideConfusion(shown(position), shown(mean))).toEqual(shown(position));
    const other = shown({ ...position, label: { kind: "none", reason: "response-below-40" } as const });
    expect(besideConfusion(other, withheld("too-few-answers"))).toEqual(other);
  });
});

describe("coarseDifference", () => {
  it("has a number for a margin that was 0", () => {
    const gap = coarseDifference({ difference: 1, se: 0, interval95: [1, 1] });
    expect(gap.interval95).toEqual([0.96, 1.04]);
    expect(gap.se).toBeCloseTo(0.0204, 4);
  });
});
