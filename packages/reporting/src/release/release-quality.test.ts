import { computeWaveResult, type MeasurementQuality, type WaveResult } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { type Decision } from "./release-decisions";
import { releaseQuality } from "./release-quality";
import { vaart } from "./vaart-wave.fixture";

const computed = computeWaveResult(vaart);
const nothingHeld: Decision = { get: () => undefined, has: () => false };
const held = (...groups: string[]): Decision => {
  const get = (group: string) => (groups.includes(group) ? ("too-few-answers" as const) : undefined);
  return { get, has: (group) => get(group) !== undefined };
};
const team = `unit ${computed.teams.flatMap(({ group }) => ("unitId" in group ? [group.unitId] : []))[0]}`;

const agreed: MeasurementQuality["agreement"]["internal"] = {
  teams: 12,
  rwgJUniform: 0.9312,
  rwgJSlightSkew: 0.8823,
  rwgStar: 0.5123,
  averageDeviation: 0.6123,
  largestDeviation: 5 / 6,
  icc1: 0.1423,
  icc1WasNegative: false,
  icc2: 0.7234,
  f: 3.6123,
  p: 0.0012,
  property: true,
  comparison: "supported",
  failed: [],
};

function withQuality(more: Partial<MeasurementQuality>): WaveResult {
  if (computed.quality === undefined) throw new Error("not computed");
  return { ...computed, quality: { ...computed.quality, ...more } };
}

describe("what is told about the measurement itself", () => {
  it("is nothing for a document that was computed before it was", () => {
    const { quality, ...older } = computed;
    expect(quality).toBeDefined();
    expect(releaseQuality(older, nothingHeld, 5)).toBeNull();
  });

  it("is all of it when nothing is withheld", () => {
    const seen = releaseQuality(
      withQuality({ agreement: { internal: agreed, external: agreed } }),
      nothingHeld,
      1,
    );
    expect(seen?.scales.internal).toMatchObject({ shown: true, complete: 99 });
    expect(seen?.agreement.internal).toMatchObject({ coarse: false, icc1: 0.1423, f: 3.6123 });
    // Medians are those of a single team.
    expect(seen?.agreement.internal).toMatchObject({ rwgJUniform: 0.93, averageDeviation: 0.61 });
    expect(seen?.raking).toMatchObject({ shown: true, otherReaction: false });
    expect(seen?.raking?.shown && seen.raking.figures).not.toBeNull();
  });

  it("holds no exact difference between teams, nor weighted means, while a team is withheld", () => {
    const seen = releaseQuality(
      withQuality({ agreement: { internal: agreed, external: agreed } }),
      held(team),
      1,
    );
    expect(seen?.agreement.internal).toMatchObject({
      shown: true,
      property: true,
      coarse: true,
      icc1: 0.1,
      icc2: 0.7,
      f: null,
      p: null,
    });
    expect(seen?.raking).toMatchObject({ shown: true, figures: null });
  });

  it("holds no weighted means when a cell of the weights is small", () => {
    const raked = computed.quality?.raked;
    if (raked === undefined) throw new Error("not computed");
    const seen = (smallestCell: number) =>
      releaseQuality(withQuality({ raked: { ...raked, smallestCell } }), nothingHeld, 5)?.raking;
    expect(seen(4)).toMatchObject({ figures: null });
    expect(seen(5)).toMatchObject({ figures: { mean: raked.mean } });
  });

  it("is nothing when the organisation itself may not be seen", () => {
    const seen = releaseQuality(computed, held("organisation"), 5);
    const reasons = [
      ...Object.values(seen?.scales ?? {}),
      ...Object.values(seen?.agreement ?? {}),
      seen?.axesApart,
      seen?.raking,
    ].map((one) => one && !one.shown && one.reason);
    expect(new Set(reasons)).toEqual(new Set(["withheld"]));
    expect(seen?.correlation).toBeNull();
  });

  it("says why a figure is not there for few", () => {
    const few = computeWaveResult({ ...vaart, responses: vaart.responses.slice(0, 30) });
    const seen = releaseQuality(few, nothingHeld, 5);
    expect(seen?.scales.internal).toEqual({ shown: false, reason: "fewer-than-fifty-answers" });
    expect(seen?.agreement.external).toEqual({ shown: false, reason: "fewer-than-five-teams" });
    expect(seen?.axesApart).toEqual({ shown: false, reason: "too-few-for-a-model" });
    expect(seen?.correlation).toBeNull();
  });
});
