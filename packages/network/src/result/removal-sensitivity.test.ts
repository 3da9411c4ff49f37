import { describe, expect, it } from "vitest";
import { type Measure } from "../measure";
import { type NetworkSettings } from "../network-result";
import { plantedWave } from "../planted-waves.fixture";
import { computeNetworkResult } from "./compute-network-result";
import { defaultNetworkSettings } from "./network-settings";
import { pairReports } from "./pair-reports";
import { scopeGraph } from "./scope-graph";
import { wholeFigures } from "./whole-figures";

const settings: NetworkSettings = {
  ...defaultNetworkSettings,
  permutations: 200,
  rewirings: 39,
  restarts: 10,
};
const wave = plantedWave({ waveId: "w", seed: 11, silent: [3, 17] });
const result = computeNetworkResult([wave], [], settings);
const scope = result.scopes.combined;

describe("removal of a tenth of those who answered", () => {
  it("counts figures of the whole by the formulas of the result", () => {
    const graph = scopeGraph(wave, "combined");
    const counted = wholeFigures(pairReports(graph), graph.graph.answered);
    const { whole, border } = scope;
    const stated: Readonly<Record<keyof typeof counted, number | null>> = {
      density: whole.density.value,
      densityInside: whole.densityInside.value,
      densityReconstructed: whole.densityReconstructed.value,
      reciprocityTies: whole.reciprocityTies.value,
      reciprocityPairs: whole.reciprocityPairs.value,
      reciprocityStrength: whole.reciprocityStrength.value,
      eiRole: whole.eiRole.value,
      eiUnit: whole.eiUnit.value,
      eiBorder: whole.eiBorder.value,
      shareOfPairs: border.shareOfPairs.value,
      shareOfStrength: border.shareOfStrength.value,
      peopleWithTie: border.peopleWithTie.value,
      partnersConnected: border.partnersConnected.value,
      confirmed: border.confirmed.value,
      components: whole.components?.length ?? null,
      isolates: whole.isolates?.length ?? null,
    };
    for (const [name, value] of Object.entries(stated))
      expect(counted[name as keyof typeof counted], name).toBeCloseTo(value ?? NaN, 12);
  });

  it("gives a band of shares and indices, with the seed and the number that were taken as silent", () => {
    const { sensitivity, whole, border } = scope;
    expect(sensitivity).toMatchObject({ removed: 3, draws: 200, reason: null, seed: settings.seed + 4 });
    const within = ({ band }: Measure, low: number) => {
      expect(band).toBeDefined();
      expect((band?.low ?? 9) >= low && (band?.high ?? 9) <= 1).toBe(true);
      expect(band?.low).toBeLessThanOrEqual(band?.high ?? -9);
    };
    for (const share of [whole.density, whole.reciprocityPairs, border.shareOfPairs]) within(share, 0);
    for (const index of [whole.eiRole, whole.eiUnit, whole.eiBorder]) within(index, -1);
    expect(whole.betweennessCentralization.band).toBeDefined();
  });

  it("finds who is named a firmer figure than who stands between others", () => {
    const { indegree, betweenness, coreness } = scope.sensitivity.ranks;
    for (const { mean, low } of [indegree, betweenness, coreness])
      expect(low !== null && mean !== null && low <= mean && mean <= 1).toBe(true);
    expect(indegree.mean).toBeGreaterThan(betweenness.mean ?? 1);
  });

  it("tells nothing below the response that its figures need", () => {
    const silent = (count: number) =>
      computeNetworkResult(
        [plantedWave({ waveId: "s", seed: 5, silent: Array.from({ length: count }, (_, k) => k) })],
        [],
        settings,
      ).scopes.combined;
    const some = silent(7);
    expect(some.sensitivity.reason).toBeNull();
    expect(some.sensitivity.ranks.degree).toMatchObject({ mean: null, reason: "response-below-80" });
    expect(some.brokerage.roles.liaison).toMatchObject({ value: null, reason: "response-below-80" });
    expect(some.nodes.every(({ brokerage, core }) => brokerage === null && core === null)).toBe(true);
    const few = silent(10);
    expect(few.sensitivity).toMatchObject({ reason: "response-below-70", draws: 0 });
    expect(few.whole.homophilyRole.oddsRatio).toMatchObject({ value: null, reason: "response-below-70" });
  });
});

describe("levels and waves beside each other", () => {
  const later = plantedWave({ waveId: "x", seed: 11 });
  const second = computeNetworkResult([wave, later], [result], settings);

  it("correlates levels over shuffled people, with what both have in common", () => {
    const [{ levels, correlation, both, either }] = result.levels.correlations;
    expect(levels).toEqual(["case", "strategic"]);
    expect(correlation.comparison).toMatchObject({ null: "qap", draws: 200 });
    expect(both).toBe(0);
    expect(either).toBeGreaterThan(100);
  });

  it("tells what crosses the border at the level of the work, and of policy", () => {
    const { operationalAcross, strategicAcross } = result.levels;
    expect(operationalAcross.value).toBe(result.scopes.case?.border.shareOfPairs.value);
    expect(strategicAcross.value).toBe(result.scopes.strategic?.border.shareOfPairs.value);
  });

  it("finds the pattern of the wave before again", () => {
    const since = second.sinceEarlier?.scopes.combined;
    expect(since?.jaccard.value).toBe(1);
    expect(since?.correlation.value).toBeCloseTo(1, 12);
    expect(since?.correlation.comparison?.p).toBeCloseTo(1 / 201, 12);
    expect(result.sinceEarlier).toBeNull();
  });

  it("says who plays which part only of those who answered", () => {
    const { nodes, brokerage } = scope;
    for (const { responded, brokerage: own } of nodes) expect(own === null).toBe(!responded);
    const liaisons = nodes.reduce((sum, node) => sum + (node.brokerage?.liaison.count ?? 0), 0);
    expect(liaisons).toBe(brokerage.roles.liaison.value);
    expect(scope.whole.corePeriphery.coreSize).toBe(nodes.filter(({ core }) => core).length);
  });
});
