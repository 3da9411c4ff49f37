import { seededRandom, shuffled } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { type NetworkResult, type NetworkSettings } from "../network-result";
import { plantedWave } from "../planted-waves.fixture";
import { type WaveNetwork } from "../wave-network";
import { computeNetworkResult, computeNetworkResults } from "./compute-network-result";
import { defaultNetworkSettings } from "./network-settings";

const settings: NetworkSettings = {
  ...defaultNetworkSettings,
  permutations: 200,
  rewirings: 60,
  restarts: 20,
};
const people = Array.from({ length: 40 }, (_, k) => k);
const four = (person: number) => person % 4;
const merged = (person: number) => Math.min(2, person % 4);
const waves = [
  plantedWave({ waveId: "w1", seed: 1, people, blockOf: four }),
  plantedWave({ waveId: "w2", seed: 2, people, blockOf: four }),
  plantedWave({ waveId: "w3", seed: 3, people, blockOf: merged }),
];
const results = computeNetworkResults(waves, settings);

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe("computeNetworkResult", () => {
  it("finds planted coalitions and keeps their identity over waves", () => {
    const lists = results.map((result) => result.scopes.combined.coalitions.list);
    expect(lists.map((list) => list.length)).toEqual([4, 4, 3]);
    expect(
      lists[0].every((coalition) => coalition.change === "first-wave" && coalition.continues === null),
    ).toBe(true);
    const firstMember = (list: (typeof lists)[number], person: string) =>
      list.find(({ members }) => members.includes(person));
    for (const person of ["p000", "p001", "p002", "p003"])
      expect(firstMember(lists[1], person)?.id).toBe(firstMember(lists[0], person)?.id);
    expect(results[1].scopes.combined.coalitions.events?.map(({ event }) => event)).toEqual([
      "continue",
      "continue",
      "continue",
      "continue",
    ]);
    const [merge] = results[2].scopes.combined.coalitions.events ?? [];
    expect(merge).toMatchObject({ event: "merge" });
    expect(merge.from).toContain(merge.to[0]);
  });

  it("says that there are no coalitions where ties are random", () => {
    const random = plantedWave({ waveId: "r", seed: 4, within: 0.15, across: 0.15 });
    const { coalitions, nodes } = computeNetworkResult([random], [], settings).scopes.combined;
    expect(coalitions).toMatchObject({ verdict: "none", reason: "not-detectable", list: [], events: null });
    expect(nodes.every((node) => node.coalition === null)).toBe(true);
    expect(coalitions.modularity.comparison?.p).toBeGreaterThan(0.05);
  });

  it("repeats itself bit for bit, whatever the order of nodes and ties", () => {
    const mixed = (network: WaveNetwork): WaveNetwork => ({
      ...network,
      nodes: shuffled(network.nodes, seededRandom(9)),
      ties: shuffled(network.ties, seededRandom(8)),
    });
    const again = computeNetworkResult(waves.map(mixed), results.slice(0, 2), settings);
    expect(JSON.stringify(again)).toBe(JSON.stringify({ ...results[2], positions: again.positions }));
    const byId = (result: NetworkResult) => result.positions.waves.w3.p007;
    expect(byId(again)).toEqual(byId(results[2]));
  });

  it("survives JSON, with finite numbers only", () => {
    for (const result of results) {
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(numbersIn(result).every(Number.isFinite)).toBe(true);
    }
  });

  it("withholds figures of nodes below 80 % and densities below 70 % of the people inside", () => {
    const silent = (count: number) =>
      plantedWave({ waveId: "s", seed: 5, silent: Array.from({ length: count }, (_, k) => k) });
    const enough = computeNetworkResult([silent(6)], [], settings);
    expect(enough.coverage).toMatchObject({ nodesWithheld: null, blocksWithheld: null });
    const some = computeNetworkResult([silent(7)], [], settings);
    expect(some.coverage).toMatchObject({ nodesWithheld: "response-below-80", blocksWithheld: null });
    expect(some.scopes.combined.nodes[20]).toMatchObject({
      withheld: "response-below-80",
      degree: null,
      betweenness: null,
    });
    expect(some.scopes.combined).toMatchObject({ cutPoints: null, bridges: null, whole: { isolates: null } });
    expect(some.scopes.combined.whole.density.value).not.toBeNull();
    const few = computeNetworkResult([silent(10)], [], settings).scopes.combined;
    for (const measure of [
      few.whole.density,
      few.whole.eiRole,
      few.border.shareOfPairs,
      few.blocks.roles[0].density,
    ])
      expect(measure).toMatchObject({ value: null, reason: "response-below-70" });
    expect(few.coalitions).toMatchObject({ verdict: null, reason: "response-below-70" });
  });

  it("does not take silence for an absent tie", () => {
    const quiet = computeNetworkResult([plantedWave({ waveId: "q", seed: 6, silent: [4] })], [], settings);
    const node = quiet.scopes.combined.nodes.find(({ id }) => id === "p004");
    expect(node).toMatchObject({ responded: false, outdegree: null, strengthOut: null });
    expect(node?.indegree).toBeGreaterThan(0);
    expect(quiet.scopes.combined.counts.observedPairs).toBe(30 * 33);
    const toInside = quiet.scopes.combined.blocks.sectors.find(({ from }) => from === "health");
    expect(toInside?.density).toMatchObject({ value: null, reason: "no-observed-pairs" });
  });

  it("refuses earlier results of other waves and inconsistent networks", () => {
    expect(() => computeNetworkResult(waves, results.slice(1, 3), settings)).toThrow(RangeError);
    const stray = { ...waves[0], ties: [{ ...waves[0].ties[0], to: "nobody" }] };
    expect(() => computeNetworkResult([stray], [], settings)).toThrow(RangeError);
  });

  it("has a result for a wave without any tie", () => {
    const empty = computeNetworkResult([{ ...waves[0], ties: [] }], [], settings).scopes.combined;
    expect(empty.whole.density.value).toBe(0);
    expect(empty.whole.eiRole).toMatchObject({ value: null, reason: "no-ties" });
    expect(empty.coalitions).toMatchObject({ verdict: null, reason: "no-ties" });
    expect(empty.border.shareOfPairs).toMatchObject({ value: null, reason: "no-ties" });
    expect(empty.nodes[0]).toMatchObject({ degree: 0, constraint: null });
  });
});
