import { describe, expect, it } from "vitest";
import { withheld } from "../release/released";
import { type ReleasedDifference } from "../release/released-wave-result";
import { gap, outcome, said } from "./figures.fixture";
import { layerGap, widestLayerGap } from "./layers";

describe("layers", () => {
  it("says how much lower professionals are, with the interval", () => {
    const result = outcome({ roleDifferences: [gap("internal", 0.72, 0.24)] });
    expect(said(layerGap(result, "internal"))).toBe("layers.lower professional manager internal 18 range");
    expect(layerGap(result, "internal")?.params?.range).toEqual({
      key: "results.range",
      params: { low: 12, high: 24 },
    });
  });

  it("shows no difference when the interval holds nought", () => {
    const result = outcome({ roleDifferences: [gap("internal", 0.2, 0.3)] });
    expect(said(layerGap(result, "internal"))).toBe("layers.none manager professional internal");
  });

  it("takes the widest gap that can be shown, and nothing from what is withheld", () => {
    const result = outcome({ roleDifferences: [gap("internal", 0.3, 0.1), gap("external", -0.6, 0.2)] });
    expect(said(widestLayerGap(result))).toBe("layers.higher professional manager external 15 range");
    const held = { ...gap("internal", 1, 0.1), ...withheld("too-few-answers") } as ReleasedDifference;
    expect(layerGap(outcome({ roleDifferences: [held] }), "internal")).toBeNull();
  });
});
