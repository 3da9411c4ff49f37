import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationGraph } from "../graph/relation-graph";
import { tieTurnover } from "./turnover";

const wave = (directed: boolean) =>
  fc
    .record({
      answered: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      cells: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 36, maxLength: 36 }),
    })
    .map(({ answered, cells }) => {
      const arcs = cells.flatMap((weight, k) => {
        const [from, to] = [Math.floor(k / 6), k % 6];
        const reported = directed
          ? from !== to && answered[from]
          : from < to && (answered[from] || answered[to]);
        return reported && weight > 0 ? [{ from, to, weight }] : [];
      });
      return relationGraph(6, directed, answered, arcs);
    });

describe("turnover", () => {
  it.each([true, false])(
    "is the same seen backwards, with begun and ended exchanged (directed: %s)",
    (directed) => {
      fc.assert(
        fc.property(wave(directed), wave(directed), (first, second) => {
          const there = tieTurnover({ first, second });
          const back = tieTurnover({ first: second, second: first });
          expect(back).toMatchObject({
            n11: there.n11,
            n10: there.n01,
            n01: there.n10,
            n00: there.n00,
            jaccard: there.jaccard,
            hammingShare: there.hammingShare,
          });
          if (there.weightedJaccard !== null)
            expect(back.weightedJaccard).toBeCloseTo(there.weightedJaccard, 12);
          expect(there.n00).toBeGreaterThanOrEqual(0);
        }),
      );
    },
  );

  it("of a wave with itself loses nothing", () => {
    fc.assert(
      fc.property(wave(true), (first) => {
        const { n10, n01, jaccard } = tieTurnover({ first, second: first });
        expect([n10, n01]).toEqual([0, 0]);
        expect(jaccard === null || jaccard === 1).toBe(true);
      }),
    );
  });
});
