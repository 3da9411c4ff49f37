import { describe, expect, it } from "vitest";
import { shareOfWave, waveStages } from "./wave-stages";

describe("shareOfWave", () => {
  it("rises from 0 to 100 over the stages without a gap", () => {
    expect(shareOfWave("load", 0)).toBe(0);
    expect(shareOfWave("store", 1)).toBe(100);
    waveStages.slice(1).forEach((stage, index) => {
      expect(shareOfWave(stage, 0)).toBe(shareOfWave(waveStages[index], 1));
      expect(shareOfWave(stage, 0.5)).toBeGreaterThan(shareOfWave(stage, 0));
    });
  });
});
