import { describe, expect, it } from "vitest";
import { releasedWave } from "../release/released-wave.fixture";
import { vaart } from "../release/vaart-wave.fixture";
import { cutReadings, cutWords } from "./cut-sensitivity";

describe("the outcome when the line lies elsewhere", () => {
  it("has the same name where it is not close to the line, as the computation found", async () => {
    const { seen } = await releasedWave(vaart);
    if (!seen.organisation.shown || !seen.organisation.position.shown) throw new Error("not shown");
    const { position } = seen.organisation;
    const readings = cutReadings(position, 3) ?? [];
    expect(readings.map(({ cut, own }) => [cut, own])).toEqual([
      [44, false],
      [50, true],
      [56, false],
    ]);
    const names = new Set(readings.map(({ reaction }) => JSON.stringify(reaction)));
    expect(names.size > 1).toBe(position.closeToTheLine);
    expect(cutWords(position).key).toBe(`results.line.${position.closeToTheLine ? "close" : "firm"}`);
    const none = { ...position, label: { kind: "none", reason: "response-below-40" } } as const;
    expect(cutReadings(none, 3)).toBeNull();
    expect(cutWords(none).key).toBe("results.line.none");
  });
});
