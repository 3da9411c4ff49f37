import fc from "fast-check";
import { reactions } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { fromLogRatio, centredLogRatio } from "../portraits/log-ratio";
import { betweenPersonNoise } from "./between-person-noise";
import { decomposeMixedness } from "./decompose-mixedness";
import { defaultAnchors, membership } from "./membership";

const anchors = defaultAnchors(3, 1, 5);
const score = fc.double({ min: 1, max: 5, noNaN: true });
const points = fc.array(fc.record({ internal: score, external: score }), { minLength: 1, maxLength: 30 });

describe("membership", () => {
  it("has the documented anchors and gives even resemblance on both cuts", () => {
    expect(anchors).toEqual({ cut: 3, fullOut: 1.5, fullIn: 4.5 });
    const even = membership({ internal: 3, external: 3 }, anchors);
    for (const type of reactions) expect(even[type]).toBe(0.25);
  });
});

describe("mixedness", () => {
  it("splits exactly, with 0 <= within <= total <= 1", () => {
    fc.assert(
      fc.property(points, (cloud) => {
        const parts = decomposeMixedness(cloud.map((point) => membership(point, anchors)));
        if (!parts) throw new Error("there are people");
        expect(parts.within).toBeGreaterThanOrEqual(0);
        expect(parts.within).toBeLessThanOrEqual(parts.total);
        expect(parts.total).toBeLessThanOrEqual(1 + 1e-12);
        expect(parts.within + parts.between).toBeCloseTo(parts.total, 12);
      }),
    );
  });

  it("is all within for one person and all between for clear opposites", () => {
    const one = decomposeMixedness([membership({ internal: 3.4, external: 2 }, anchors)]);
    expect(one?.between).toBeCloseTo(0, 12);
    const opposites = decomposeMixedness([
      { confused: 1, introvert: 0, extravert: 0, binding: 0 },
      { confused: 0, introvert: 0, extravert: 0, binding: 1 },
    ]);
    expect(opposites).toMatchObject({ within: 0, total: 0.5, between: 0.5 });
    expect(decomposeMixedness([])).toBeNull();
  });

  it("expects no difference between people without measurement error, the same numbers for the same seed", () => {
    const scale = { ...anchors, lo: 1, hi: 5 };
    const centre = { internal: 2.5, external: 3.5 };
    const none = betweenPersonNoise(centre, { internal: 0, external: 0 }, 10, scale, { runs: 20, seed: 3 });
    expect(none.p95).toBeCloseTo(0, 12);
    const draw = () =>
      betweenPersonNoise(centre, { internal: 0.1, external: 0.1 }, 10, scale, { runs: 50, seed: 3 });
    expect(draw()).toEqual(draw());
    expect(draw().mean).toBeGreaterThan(0);
  });
});

describe("log-ratios of portraits", () => {
  it("come back to the composition when nothing is zero", () => {
    const part = fc.integer({ min: 1, max: 97 });
    fc.assert(
      fc.property(part, part, part, part, (confused, introvert, extravert, binding) => {
        const parts = { confused, introvert, extravert, binding };
        const sum = confused + introvert + extravert + binding;
        const back = fromLogRatio(centredLogRatio(parts));
        for (const type of reactions) expect(back[type]).toBeCloseTo(parts[type] / sum, 12);
      }),
    );
  });

  it("keep zeros finite and the ratios of the rest", () => {
    const back = fromLogRatio(centredLogRatio({ confused: 0, introvert: 20, extravert: 0, binding: 80 }));
    expect(back.confused).toBeCloseTo(0.0065, 12);
    expect(back.binding / back.introvert).toBeCloseTo(4, 10);
  });
});
