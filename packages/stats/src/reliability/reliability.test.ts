import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "./cronbach-alpha";
import { feldtInterval } from "./feldt-interval";
import { alphaIfDropped } from "./item-deletion";
import { itemRestCorrelations } from "./item-rest-correlation";
import { mcdonaldOmega } from "./mcdonald-omega";
import { standardisedAlpha } from "./standardised-alpha";

const answer = fc.integer({ min: 1, max: 5 });
const table = (items: number, least: number) =>
  fc.array(fc.array(answer, { minLength: items, maxLength: items }), { minLength: least, maxLength: 40 });

describe("reliability of a scale", () => {
  const rows = [
    [1, 2, 1],
    [2, 3, 3],
    [3, 3, 4],
    [4, 5, 4],
    [5, 4, 5],
  ];

  it("has the values of a worked case", () => {
    // Item variances 2.5, 1.3, 2.3; variance of the sums 4, 8, 10, 13, 14 is 16.2.
    expect(cronbachAlpha(rows)).toBeCloseTo(1.5 * (1 - 6.1 / 16.2), 12);
    expect(alphaIfDropped(rows)[1]).toBeCloseTo(2 * (1 - 4.8 / 9.3), 12);
    expect(itemRestCorrelations(rows)[0]).toBeCloseTo(3.75 / Math.sqrt(2.5 * 6.2), 12);
  });

  it("is undefined for one item, two people or no variance, and never clipped", () => {
    expect(cronbachAlpha(rows.map(([a]) => [a]))).toBeNull();
    expect(cronbachAlpha(rows.slice(0, 2))).toBeNull();
    expect(cronbachAlpha([])).toBeNull();
    expect(cronbachAlpha([1, 2, 3].map(() => [4, 4]))).toBeNull();
    expect(standardisedAlpha(rows.map(([a]) => [a, 3]))).toBeNull();
    const against = [1, 2, 3, 4, 5].map((x) => [x, 6.5 - x + (x === 3 ? 1 : 0)]);
    expect(cronbachAlpha(against)).toBeLessThan(0);
  });

  it("lies within its interval, at most 1, and does not mind the order of people or a shift of an item", () => {
    fc.assert(
      fc.property(table(4, 4), (people) => {
        const alpha = cronbachAlpha(people);
        if (alpha === null) return;
        expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        const [low, high] = feldtInterval(alpha, people.length, 4);
        expect(low).toBeLessThanOrEqual(alpha + 1e-9);
        expect(high).toBeGreaterThanOrEqual(alpha - 1e-9);
        expect(cronbachAlpha([...people].reverse())).toBeCloseTo(alpha, 9);
        expect(cronbachAlpha(people.map(([first, ...rest]) => [first + 3, ...rest]))).toBeCloseTo(alpha, 9);
      }),
    );
  });

  it("by a factor model lies between 0 and 1, or is null with a reason", () => {
    fc.assert(
      fc.property(table(4, 20), (people) => {
        const { omega, why, model } = mcdonaldOmega(people);
        if (omega === null) {
          expect(why).toBeDefined();
          return;
        }
        expect(omega).toBeGreaterThanOrEqual(0);
        expect(omega).toBeLessThan(1);
        expect(Math.min(...(model?.residuals ?? []))).toBeGreaterThan(0);
        expect(model?.fit.chiSquare).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });
});
