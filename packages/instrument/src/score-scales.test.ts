import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildInstrument } from "./build-instrument";
import { ownPosition } from "./own-position";
import { scoreScales, type ScaleKeyItem } from "./score-scales";
import { scoringKey } from "./scoring-key";

const instrument = buildInstrument();
const key = scoringKey(instrument).filter(({ side }) => side === "inside");
const all = (value: (item: ScaleKeyItem) => number | null) =>
  Object.fromEntries(key.map((item) => [item.id, value(item)]));

describe("scoreScales", () => {
  it("reverses by the anchors", () => {
    const best = scoreScales(
      all(({ reversed }) => (reversed ? 1 : 5)),
      key,
    );
    expect([best.scales.INT.mean, best.scales.EXT.mean, best.scales.CON.mean]).toEqual([5, 5, 5]);
    // 7 direct items at 5, 3 reversed ones at 5: (7·5 + 3·1) / 10
    expect(
      scoreScales(
        all(() => 5),
        key,
      ).scales.INT.mean,
    ).toBe(3.8);
    expect(
      scoreScales(
        all(() => 5),
        key,
      ).scales.CON.mean,
    ).toBe(4);
  });

  it("uses the anchors of the item, not what was observed", () => {
    const item = { scale: "INT", facet: "int.say", reversed: true, lo: 0, hi: 10 } as const;
    const scores = scoreScales({ a: 2, b: 3 }, [
      { ...item, id: "a" },
      { ...item, id: "b" },
    ]);
    expect(scores.scales.INT.mean).toBe(7.5);
    expect(scores.scales.EXT).toEqual({ mean: null, answered: 0, items: 0, why: "not-asked" });
  });

  it("needs 75 % of the items, counted in whole numbers, and two of them", () => {
    const items = (n: number): ScaleKeyItem[] =>
      Array.from({ length: n }, (_, i) => ({
        id: `i${i}`,
        scale: "INT",
        facet: "int.say",
        reversed: false,
        lo: 1,
        hi: 5,
      }));
    const mean = (answered: number, n: number) =>
      scoreScales(Object.fromEntries(items(answered).map(({ id }) => [id, 4])), items(n)).scales.INT.mean;
    expect([mean(8, 10), mean(7, 10), mean(3, 4), mean(2, 4), mean(2, 2), mean(1, 2), mean(1, 1)]).toEqual([
      4,
      null,
      4,
      null,
      4,
      null,
      null,
    ]);
    for (let n = 2; n <= 60; n++) {
      const least = Array.from({ length: n + 1 }, (_, k) => k).find((k) => mean(k, n) !== null);
      expect(least).toBe(Math.max(2, Math.ceil((3 * n) / 4)));
    }
  });

  it("takes don't know and absent alike as missing, never as the midpoint", () => {
    const few = scoreScales(
      all(({ id }) => (id.startsWith("int.say") ? null : 1)),
      key,
    );
    expect(few.scales.INT).toMatchObject({ answered: 8, items: 10 });
    // 5 direct items at 1 and 3 reversed at 1 → 5: (5·1 + 3·5) / 8
    expect(few.scales.INT.mean).toBe(2.5);
    expect(few.facets["int.say"]).toEqual({ mean: null, answered: 0, items: 2, why: "too-few-answers" });
    expect(few.facets["int.horizontal"]?.mean).toBe(1);
  });

  it("stays within the anchors, mirrors when all answers are mirrored, and ignores other answers", () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(answer, { minLength: key.length, maxLength: key.length }), (values) => {
        const answers = Object.fromEntries(key.map(({ id }, i) => [id, values[i]]));
        const mirrored = Object.fromEntries(
          key.map(({ id }, i) => [id, values[i] === null ? null : 6 - values[i]]),
        );
        const one = scoreScales({ ...answers, "topic.risk.int.1": 5, odd: "x" }, key);
        const other = scoreScales(mirrored, key);
        for (const scale of ["INT", "EXT", "CON"] as const) {
          const [a, b] = [one.scales[scale].mean, other.scales[scale].mean];
          if (a === null || b === null) {
            expect([a, b, one.scales[scale].why]).toEqual([null, null, "too-few-answers"]);
            continue;
          }
          expect(a).toBeGreaterThanOrEqual(1);
          expect(a).toBeLessThanOrEqual(5);
          expect(a + b).toBeCloseTo(6, 12);
        }
      }),
    );
  });

  it("refuses an answer outside the anchors without repeating it", () => {
    for (const value of [0, 6, 2.5, Number.NaN, "3"])
      expect(() => scoreScales({ "int.say.1": value }, key)).toThrow(
        /^The answer to int.say.1 is outside its anchors$/,
      );
  });
});

describe("ownPosition", () => {
  it("puts the two axes on 0-100", () => {
    const position = ownPosition(
      instrument,
      all(({ reversed, scale }) => (scale === "INT" ? (reversed ? 2 : 4) : 1)),
    );
    expect(position.internalPercent).toBe(75);
    // EXT: 7 direct at 1 → 1, 3 reversed at 1 → 5: 2.2 on 1-5
    expect(position.externalPercent).toBeCloseTo(30, 12);
  });

  it("leaves an axis out when too little was answered", () => {
    const position = ownPosition(
      instrument,
      all(({ scale }) => (scale === "INT" ? 3 : null)),
    );
    expect([position.internalPercent, position.externalPercent]).toEqual([50, null]);
    expect(position.external.why).toBe("too-few-answers");
  });
});
