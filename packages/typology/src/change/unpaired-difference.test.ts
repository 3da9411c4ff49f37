import { normalQuantile, studentTQuantile } from "@vensterbank/stats";
import { describe, expect, it } from "vitest";
import { unpairedDifference } from "./unpaired-difference";

const wave = (n: number, shift: number) => ({
  scores: Array.from({ length: n }, (_, i) => 3 + shift + ((i % 5) - 2) / 4),
  invited: n * 2,
  sem2: 0.1,
});

/** Half the width of the spoken interval in standard errors. */
function margin(n: number): number {
  const { se, spoken } = unpairedDifference(wave(n, 0), wave(n, 0.1));
  const [low, high] = spoken.interval95 ?? [NaN, NaN];
  return (high - low) / 2 / (se ?? NaN);
}

describe("an unpaired difference", () => {
  it("is spoken of with t when few answered, with the degrees of freedom of both waves", () => {
    expect(margin(10)).toBeCloseTo(studentTQuantile(0.975, 18), 9);
    expect(margin(30)).toBeCloseTo(normalQuantile(0.975), 9);
  });

  it("has a p value that belongs to its interval", () => {
    const { spoken, p } = unpairedDifference(wave(6, 0), wave(6, 0.5));
    expect(spoken.p).toBeGreaterThan(p ?? NaN);
    expect((spoken.p ?? NaN) < 0.05).toBe((spoken.interval95?.[0] ?? NaN) > 0);
  });
});
