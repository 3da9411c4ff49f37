import fc from "fast-check";
import { reactions } from "@vensterbank/core";
import { studentTQuantile } from "@vensterbank/stats";
import { describe, expect, it } from "vitest";
import { type Point } from "./point";
import { postStratifiedPosition } from "./post-stratified-position";
import { quadrantProbabilities } from "./quadrant-probabilities";
import { reactionLabel } from "./reaction-label";
import { simplePosition } from "./simple-position";
import { tippingPoint } from "./tipping-point";
import { typeShares } from "./type-shares";

const score = fc.integer({ min: 10, max: 50 }).map((x) => x / 10);
const points = fc.array(fc.record({ internal: score, external: score }), { minLength: 3, maxLength: 25 });
const onBoth = (x: number): Point => ({ internal: x, external: x });
const sem2 = { internal: 0.05, external: 0.06 };

describe("quadrant probabilities", () => {
  it("are four numbers of at least 0 that sum to 1, whatever the distance and tilt", () => {
    const far = fc.double({ min: 1, max: 5, noNaN: true });
    const small = fc.double({ min: 1e-3, max: 2, noNaN: true });
    const tilt = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        far,
        far,
        small,
        small,
        tilt,
        fc.option(fc.integer({ min: 1, max: 60 })),
        (i, e, si, se, r, df) => {
          const mean = { internal: i, external: e };
          const p = quadrantProbabilities(mean, { internal: si, external: se }, r, 3, df ?? undefined);
          for (const type of reactions) expect(p[type]).toBeGreaterThanOrEqual(0);
          expect(reactions.reduce((sum, type) => sum + p[type], 0)).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});

describe("a simple position", () => {
  it("moves with a constant and keeps its errors", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -20, max: 20 }), (cloud, tenths) => {
        const shift = tenths / 10;
        const here = simplePosition(cloud, 40, sem2, 3);
        const moved = cloud.map((point): Point => ({ ...point, internal: point.internal + shift }));
        const there = simplePosition(moved, 40, sem2, 3);
        expect(there.mean.internal).toBeCloseTo((here.mean.internal ?? NaN) + shift, 9);
        expect(there.mean.external).toBe(here.mean.external);
        expect(there.se.internal).toBeCloseTo(here.se.internal ?? NaN, 9);
      }),
    );
  });

  it("keeps measurement error when everybody answers", () => {
    const cloud = [2, 3, 4, 5].map((x) => ({ internal: x, external: x }));
    const census = simplePosition(cloud, 4, sem2, 3);
    expect(census.se.internal).toBeCloseTo(Math.sqrt(0.05 / 4), 12);
    expect(census.correlation).toBe(0);
    expect(census.tipping.internal).toMatchObject({ delta: null, why: "everybody-answered" });
  });

  it("has no probabilities, but says why, without people, with one, and without reliability", () => {
    const one: Point = { internal: 2, external: 4 };
    expect(simplePosition([], 5, sem2, 3)).toMatchObject({
      label: { kind: "none", reason: "nobody-answered" },
      quadrants: { normal: null, t: null, headline: null },
      shares: null,
    });
    expect(simplePosition([one], 5, sem2, 3).label).toEqual({ kind: "none", reason: "one-answer" });
    const unknown = simplePosition(
      [one, { internal: 3, external: 1 }],
      5,
      { internal: null, external: 0.1 },
      3,
    );
    expect(unknown).toMatchObject({ se: { internal: null }, why: { quadrants: "reliability-unknown" } });
    expect(unknown.se.external).not.toBeNull();
  });

  it("refuses more answers than invitations", () => {
    expect(() => simplePosition([{ internal: 2, external: 4 }], 0, sem2, 3)).toThrow(RangeError);
  });
});

describe("a post-stratified position", () => {
  it("equals the simple mean when every team answers in the same proportion", () => {
    fc.assert(
      fc.property(points, points, (first, second) => {
        const strata = [first, second].map((cloud, i) => ({
          id: `t${i}`,
          parent: "d",
          invited: cloud.length * 2,
          points: cloud,
        }));
        const weighted = postStratifiedPosition(strata, sem2, 3);
        const simple = simplePosition([...first, ...second], weighted.invited, sem2, 3);
        expect(weighted.mean.internal).toBeCloseTo(simple.mean.internal ?? NaN, 10);
        expect(weighted.mean.external).toBeCloseTo(simple.mean.external ?? NaN, 10);
      }),
    );
  });

  it("merges a team nobody answered in with its next sibling, and says so", () => {
    const cloud = [1, 2, 3].map((x) => ({ internal: x, external: x }));
    const team = (id: string, parent: string, size: number, answers: readonly Point[]) => ({
      id,
      parent,
      invited: size,
      points: answers,
    });
    const merged = postStratifiedPosition(
      [team("a", "x", 4, []), team("b", "y", 5, cloud), team("c", "x", 6, cloud), team("d", "y", 2, [])],
      sem2,
      3,
    );
    expect(merged.mergedStrata).toEqual([
      { from: "a", into: "c" },
      { from: "d", into: "b" },
    ]);
    expect(merged.invited).toBe(17);
  });
});

describe("the interval of a post-stratified position", () => {
  it("is wider the fewer people are left over the teams", () => {
    const team = (id: string) => ({ id, parent: null, invited: 8, points: [2.1, 3.4, 2.9].map(onBoth) });
    const { mean, se, interval95 } = postStratifiedPosition([team("a"), team("b")], sem2, 3);
    const margin = studentTQuantile(0.975, 6 - 2) * (se.internal ?? NaN);
    expect(interval95.internal?.[1]).toBeCloseTo((mean.internal ?? NaN) + margin, 12);
  });
});

describe("what is said", () => {
  const p = (confused: number, introvert: number, extravert: number, binding: number) =>
    reactionLabel({ confused, introvert, extravert, binding });

  it("is clear from .90, leaning from .60, between neighbours, undetermined between corners", () => {
    expect(p(0.9, 0.1, 0, 0)).toMatchObject({ kind: "clearly", reactions: ["confused"] });
    expect(p(0.1, 0.6, 0.2, 0.1)).toMatchObject({ kind: "leaning", reactions: ["introvert"] });
    expect(p(0.05, 0.4, 0, 0.55)).toMatchObject({ kind: "between", reactions: ["binding", "introvert"] });
    expect(p(0.45, 0.1, 0.1, 0.35)).toMatchObject({
      kind: "undetermined",
      reactions: ["confused", "binding"],
    });
  });

  it("has a tipping point that puts the whole group on the cut", () => {
    fc.assert(
      fc.property(score, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (mean, f) => {
        const { delta } = tippingPoint(mean, 1, f, 3);
        expect(f * mean + (1 - f) * (mean + (delta ?? NaN))).toBeCloseTo(3, 10);
      }),
    );
    expect(tippingPoint(3.01, 0.8, 0.5, 3).fragile).toBe(true);
  });

  it("divides everybody invited over the types", () => {
    fc.assert(
      fc.property(points, fc.nat(30), (cloud, silent) => {
        const shares = typeShares(cloud, cloud.length + silent, 3);
        expect(reactions.reduce((sum, type) => sum + (shares?.[type].mean ?? NaN), 0)).toBeCloseTo(1, 12);
        if (silent === 0) for (const type of reactions) expect(shares?.[type].sd).toBe(0);
      }),
    );
  });
});
