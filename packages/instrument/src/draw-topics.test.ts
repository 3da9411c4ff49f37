import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawTopics } from "./draw-topics";

const topicsOf = (n: number) => Array.from({ length: n }, (_, i) => `t${i}`);

describe("drawTopics", () => {
  it("is exactly balanced over full rounds: every pair, every topic, every first place as often", () => {
    for (let n = 3; n <= 9; n++) {
      const topics = topicsOf(n);
      const pairs = (n * (n - 1)) / 2;
      const drawn = Array.from({ length: 2 * pairs }, (_, i) => drawTopics(topics, i));
      const times = (test: (pair: string[]) => boolean) => drawn.filter(test).length;
      expect(new Set(drawn.map((pair) => [...pair].sort().join())).size).toBe(pairs);
      for (const topic of topics) {
        expect(times((pair) => pair.includes(topic))).toBe(2 * (n - 1));
        expect(times(([first]) => first === topic)).toBe(n - 1);
      }
    }
  });

  it("covers four topics with every two people", () => {
    for (let i = 0; i < 24; i += 2)
      expect(new Set([...drawTopics(topicsOf(4), i), ...drawTopics(topicsOf(4), i + 1)]).size).toBe(4);
  });

  it("gives all topics when there are few, distinct ones otherwise, and the same to the same person", () => {
    fc.assert(
      fc.property(fc.nat(12), fc.maxSafeInteger(), fc.nat(5), (n, index, count) => {
        const drawn = drawTopics(topicsOf(n), index, count);
        expect(drawn).toHaveLength(Math.min(n, count));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const topic of drawn) expect(topicsOf(n)).toContain(topic);
        expect(drawTopics(topicsOf(n), index, count)).toEqual(drawn);
      }),
    );
  });

  it("refuses what is no whole number", () => {
    for (const index of [0.5, Number.NaN, Infinity])
      expect(() => drawTopics(["a"], index)).toThrow(RangeError);
    expect(() => drawTopics(["a"], 1, -1)).toThrow(RangeError);
  });
});
