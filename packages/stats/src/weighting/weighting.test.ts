import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeSmallCategories } from "./merge-small-categories";
import { kishEffectiveN, type Margin, rakeWeights } from "./rake-weights";

describe("merging small categories", () => {
  const sizes = (...respondents: number[]) =>
    respondents.map((n, i) => ({ name: "abcdef"[i], respondents: n, population: n + 2 }));
  const names = (...respondents: number[]) =>
    mergeSmallCategories(sizes(...respondents)).map((one) => one.names.join("+"));

  it("goes to the next in order, the last to the one before", () => {
    expect(names(3, 8, 9)).toEqual(["a+b", "c"]);
    expect(names(9, 8, 3)).toEqual(["a", "b+c"]);
    expect(names(1, 1, 1, 9)).toEqual(["a+b+c+d"]);
    expect(names(9, 0, 9)).toEqual(["a", "b+c"]);
    expect(names(1, 1)).toEqual(["a+b"]);
    expect(names(2)).toEqual(["a"]);
    expect(mergeSmallCategories([])).toEqual([]);
  });

  it("keeps everybody, and leaves no small category but the only one", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, (respondents) => {
        const merged = mergeSmallCategories(sizes(...respondents));
        expect(merged.flatMap((one) => one.names)).toEqual(sizes(...respondents).map((one) => one.name));
        const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);
        expect(sum(merged.map((one) => one.respondents))).toBe(sum(respondents));
        if (merged.length > 1) for (const one of merged) expect(one.respondents).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe("raking", () => {
  const category = fc.constantFrom("a", "b", "c");

  it("fits every margin of a population that has the respondents' categories", () => {
    const person = fc.record({ x: category, y: category, weight: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (people) => {
        // A population in which every respondent stands for `weight` people: weights that fit do exist.
        const margin = (key: "x" | "y") => {
          const population: Record<string, number> = {};
          for (const one of people) population[one[key]] = (population[one[key]] ?? 0) + one.weight;
          return { categories: people.map((one) => one[key]), population };
        };
        const margins = [margin("x"), margin("y")];
        const { weights, why, effectiveN } = rakeWeights(margins, 1000);
        if (!weights) {
          expect(why).toBe("not-converged");
          return;
        }
        for (const { categories, population } of margins) {
          for (const [name, size] of Object.entries(population)) {
            const sum = weights.reduce(
              (total, weight, i) => (categories[i] === name ? total + weight : total),
              0,
            );
            expect(Math.abs(sum - size) / size).toBeLessThan(1e-8);
          }
        }
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(effectiveN).toBeLessThanOrEqual(people.length + 1e-9);
      }),
    );
  });

  it("gives N/n with one category", () => {
    const { weights, effectiveN, trimmed } = rakeWeights([{ categories: ["a", "a"], population: { a: 5 } }]);
    expect(weights).toEqual([2.5, 2.5]);
    expect({ effectiveN, trimmed }).toEqual({ effectiveN: 2, trimmed: 0 });
  });

  it("cuts weights above four times the median and fits again", () => {
    const categories = (...counts: [string, number][]) =>
      counts.flatMap(([name, n]) => Array.from({ length: n }, () => name));
    const margins: Margin[] = [
      { categories: categories(["a", 9], ["b", 1]), population: { a: 9, b: 9 } },
      { categories: categories(["x", 5], ["y", 5]), population: { x: 5, y: 13 } },
    ];
    const { trimmed, weights } = rakeWeights(margins);
    expect(trimmed).toBe(1);
    expect(weights?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(18, 6);
  });

  it("is undefined with a reason", () => {
    expect(rakeWeights([])).toMatchObject({ weights: null, why: "nobody" });
    expect(rakeWeights([{ categories: [], population: { a: 4 } }]).why).toBe("nobody");
    expect(rakeWeights([{ categories: ["a"], population: { a: 2, b: 1 } }]).why).toBe(
      "category-without-respondents",
    );
    expect(rakeWeights([{ categories: ["a", "z"], population: { a: 2 } }]).why).toBe("unknown-category");
    const margins: Margin[] = [
      { categories: ["a"], population: { a: 2 } },
      { categories: ["x"], population: { x: 3 } },
    ];
    expect(rakeWeights(margins).why).toBe("margins-disagree");
    expect(kishEffectiveN([])).toBeNull();
  });
});
