import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOneSided } from "./one-sided.server";

const arcs = (pairs: readonly (readonly [number, number])[], wave = "") =>
  pairs.map(([from, to]) => ({ from: `${from}`, to: `${to}`, wave }));

/** Every pair of six people once. */
const pairsOnce = [0, 1, 2, 3, 4, 5].flatMap((a) =>
  [0, 1, 2, 3, 4, 5].flatMap((b) => (a < b ? [[a, b] as const] : [])),
);

describe("a relation of which no tie is returned", () => {
  it("looks like one without a direction, until one tie is returned", () => {
    expect(isOneSided(arcs(pairsOnce))).toBe(true);
    expect(isOneSided(arcs([...pairsOnce, [1, 0]]))).toBe(false);
  });

  it("counts a tie as returned only in the same wave", () => {
    expect(isOneSided([...arcs(pairsOnce, "1"), ...arcs([[1, 0]], "2")])).toBe(true);
  });

  it("says nothing with few ties, or where those who are named named nobody themselves", () => {
    expect(isOneSided([])).toBe(false);
    expect(isOneSided(arcs(pairsOnce.slice(0, 9)))).toBe(false);
    // Two who were asked, and thirty who were not.
    const apart = Array.from({ length: 30 }, (_, i) => [i % 2, i + 10] as const);
    expect(isOneSided(arcs(apart))).toBe(false);
  });

  it("lets a line of command be what it is", () => {
    expect(isOneSided(arcs(Array.from({ length: 30 }, (_, i) => [i + 1, Math.floor(i / 3)] as const)))).toBe(
      false,
    );
  });

  it("never holds for ties that run both ways", () => {
    const pair = fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        expect(isOneSided(arcs(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])))).toBe(false);
      }),
    );
  });
});
