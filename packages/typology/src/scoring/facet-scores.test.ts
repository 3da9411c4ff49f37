import { type Answers } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetScores } from "./facet-scores";
import { scaleScore } from "./scale-score";

const items = Array.from({ length: 10 }, (_, i) => ({ id: `q${i}`, reversed: i % 3 === 0, lo: 1, hi: 5 }));
const facets = [0, 2, 4, 6, 8].map((from) => items.slice(from, from + 2));
const person: fc.Arbitrary<Answers> = fc
  .array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }), { minLength: 10, maxLength: 10 })
  .map((given) => Object.fromEntries(given.map((answer, i) => [`q${i}`, answer])));

describe("facetScores", () => {
  it("make up the axis of the very same people, whatever they left out", () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (people) => {
        const axis = people.map((answers) => scaleScore(items, answers)).filter((score) => score !== null);
        const parts = facets.map((facet) =>
          facetScores(
            facet,
            items,
            people.map((answers) => ({ answers })),
          ),
        );
        axis.forEach((score, i) => {
          const whole = parts.reduce((sum, scores) => sum + scores[i], 0) / facets.length;
          expect(whole).toBeCloseTo(score, 12);
        });
        for (const scores of parts) expect(scores).toHaveLength(axis.length);
      }),
    );
  });

  it("are the mean of the answers that are there", () => {
    const answers = Object.fromEntries(
      items.map(({ id, reversed }, i) => [id, reversed ? 6 - (1 + (i % 5)) : 1 + (i % 5)]),
    );
    expect(facetScores(facets[1], items, [{ answers }])).toEqual([3.5]);
    expect(facetScores(facets[1], items, [{ answers: { q2: 3, q3: 3 } }])).toEqual([]);
  });
});
