import { type ProgrammeSettings } from "@vensterbank/core";
import { referenceWaves, syntheticDocument } from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { type AxisChange } from "./change-result";
import { computeWaveChange } from "./compute-wave-change";
import { computeWaveResult } from "./compute-wave-result";
import { type WaveData } from "./wave-data";

const settings: ProgrammeSettings = {
  topics: [],
  thresholds: { results: 5, sensitive: 8, openText: 10 },
  nameLevel: "groups",
  cut: 3,
};
const waves = (name: string, from: string, to: string): [WaveData, WaveData] => {
  const rest = { settings, seed: 5, partners: 0, partnerResponses: [] };
  const [first, second] = referenceWaves(name, from, to);
  return [
    { ...rest, ...first },
    { ...rest, ...second },
  ];
};

interface Figures {
  readonly n_pairs: number;
  readonly N_both: number;
  readonly mean_diff: number | null;
  readonly se_diff_fpc_sem: number | null;
  readonly p_fpc_sem: number | null;
  readonly MDC95_unit: number | null;
  readonly g_av_rms: number | null;
}
interface Reference {
  readonly change: Record<string, Figures>;
  readonly change_by_unit: Record<string, Record<string, Figures>>;
  readonly change_by_role: Record<string, Record<string, Figures>>;
  readonly change_unpaired: Record<
    string,
    { delta: number; se_fpc_sem_cov0: number; MDC95_unit_cov0: number }
  >;
}
const reference = syntheticDocument("expected", "survey_vaart.json") as Reference;

function compare({ paired }: AxisChange, figures: Figures) {
  const near = (actual: number | null, expected: number | null) =>
    expected === null ? expect(actual).toBeNull() : expect(actual).toBeCloseTo(expected, 9);
  expect(paired.n).toBe(figures.n_pairs);
  expect(paired.invited).toBe(figures.N_both);
  near(paired.difference, figures.mean_diff);
  near(paired.se, figures.se_diff_fpc_sem);
  near(paired.p, figures.p_fpc_sem);
  near(paired.mdc95, figures.MDC95_unit);
  near(paired.g, figures.g_av_rms);
}

describe("movement between two waves", () => {
  it.each([
    ["1", "2"],
    ["1", "3"],
    ["2", "3"],
  ])("has the reference figures of vaart from %s to %s", (from, to) => {
    const result = computeWaveChange(...waves("vaart", from, to));
    // Everybody with a score on the external axis has one on the internal axis too; the reference takes each axis apart.
    const key = `EXT_${from}_${to}`;
    compare(result.organisation.axes.external, reference.change[key]);
    for (const { group, axes } of [...result.departments, ...result.teams]) {
      if (group.kind === "team" || group.kind === "department") {
        compare(axes.external, reference.change_by_unit[key][group.unitId]);
      }
    }
    for (const { group, axes } of result.roles) {
      if (group.kind === "role") compare(axes.external, reference.change_by_role[key][group.role]);
    }
    const { unpaired, composition } = result.organisation.axes.external;
    expect(unpaired.difference).toBeCloseTo(reference.change_unpaired[key].delta, 10);
    expect(unpaired.se).toBeCloseTo(reference.change_unpaired[key].se_fpc_sem_cov0, 10);
    expect(unpaired.mdc95).toBeCloseTo(reference.change_unpaired[key].MDC95_unit_cov0, 10);
    if (!composition) throw new Error("people stayed");
    const parts = composition.stayers + composition.joiners + composition.leavers;
    expect(parts).toBeCloseTo(unpaired.difference ?? NaN, 10);
  });

  it("is the distance between the two dots that are shown, on both axes", () => {
    const [first, second] = waves("vaart", "1", "2");
    const [before, after] = [first, second].map((data) => computeWaveResult(data).organisation.position);
    const { axes } = computeWaveChange(first, second).organisation;
    for (const axis of ["internal", "external"] as const) {
      expect(axes[axis].unpaired.difference).toBeCloseTo(
        (after.mean[axis] ?? NaN) - (before.mean[axis] ?? NaN),
        12,
      );
      expect(axes[axis].paired.n).toBe(axes.external.paired.n);
    }
  });

  it("sees the organisation move, and says so for few teams only after adjusting", () => {
    const result = computeWaveChange(...waves("vaart", "1", "2"));
    expect(result.organisation.axes.internal).toMatchObject({ outcome: "moved", basis: "paired" });
    for (const { axes } of result.teams) {
      for (const change of Object.values(axes)) {
        if (change.p !== null) expect(change.adjustedP).toBeGreaterThanOrEqual(change.p);
        expect(change.outcome === "too-little-data").toBe(change.basis === null);
      }
    }
  });

  it("shows no movement when nobody moved, and what would have shown", () => {
    const [first] = waves("vaart", "1", "2");
    const { organisation } = computeWaveChange(first, first);
    expect(organisation.axes.internal.outcome).toBe("no-movement-shown");
    expect(organisation.axes.internal.mdc95).toBeGreaterThan(0);
  });

  it("has too little data in small groups and without reliability, and never a NaN", () => {
    const result = computeWaveChange(...waves("grens", "1", "2"));
    expect(result.organisation.axes.external).toMatchObject({
      outcome: "too-little-data",
      why: "reliability-unknown",
    });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});
