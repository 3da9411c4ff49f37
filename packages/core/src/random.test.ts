import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom, shuffled } from "./random";

describe("seededRandom", () => {
  it("repeats itself for the same seed and differs for another", () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("stays within [0, 1) with a mean near one half", () => {
    const random = seededRandom(20261122);
    const draws = Array.from({ length: 20_000 }, () => random.next());
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws.length));
  });

  it("gives neighbouring seeds unrelated streams", () => {
    const orders = new Set(
      Array.from({ length: 400 }, (_, seed) => shuffled([1, 2, 3, 4], seededRandom(seed)).join("")),
    );
    expect(orders.size).toBe(24);
  });

  it("shuffles without losing or adding anything", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        expect([...shuffled(items, seededRandom(seed))].sort()).toEqual([...items].sort());
      }),
    );
  });
});
