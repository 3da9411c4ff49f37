import { describe, expect, it } from "vitest";
import { plantedWave } from "../planted-waves.fixture";
import { type WaveNetwork, type WaveNode } from "../wave-network";
import { computeNetworkChange } from "./compute-network-change";

const node = (id: string, responded = true): WaveNode => ({
  id,
  kind: "person",
  role: "professional",
  unitId: "u",
  sector: null,
  responded,
});
const before: WaveNetwork = {
  waveId: "a",
  levels: ["case"],
  nodes: [node("a"), node("b"), node("c"), node("leaver"), node("silent-later")],
  ties: [
    { from: "a", to: "b", level: "case", strength: 2, value: null },
    { from: "a", to: "c", level: "case", strength: 3, value: null },
    { from: "b", to: "c", level: "case", strength: 3, value: null },
    { from: "b", to: "a", level: "case", strength: 1, value: null },
    { from: "c", to: "leaver", level: "case", strength: 1, value: null },
    { from: "silent-later", to: "a", level: "case", strength: 1, value: null },
  ],
};
const after: WaveNetwork = {
  waveId: "b",
  levels: ["case", "strategic"],
  nodes: [node("a"), node("b"), node("c"), node("joiner"), node("silent-later", false)],
  ties: [
    { from: "a", to: "b", level: "case", strength: 4, value: null },
    { from: "a", to: "c", level: "case", strength: 1, value: null },
    { from: "b", to: "c", level: "case", strength: 3, value: null },
    { from: "c", to: "a", level: "case", strength: 2, value: null },
    { from: "a", to: "joiner", level: "case", strength: 2, value: null },
    { from: "c", to: "b", level: "strategic", strength: 2, value: null },
  ],
};

describe("computeNetworkChange", () => {
  const change = computeNetworkChange(before, after);

  it("keeps begun and ended apart from joined, left and unknown", () => {
    expect(
      Object.fromEntries(
        change.scopes.combined.ties.map(({ from, to, change: kind }) => [`${from} ${to}`, kind]),
      ),
    ).toEqual({
      "a b": "stronger",
      "a c": "weaker",
      "b c": "kept",
      "b a": "ended",
      "c a": "begun",
      "a joiner": "joined",
      "c leaver": "left",
      "silent-later a": "unknown",
    });
    expect(change.nodes).toEqual({
      stayed: ["a", "b", "c", "silent-later"],
      joined: ["joiner"],
      left: ["leaver"],
    });
  });

  it("counts turnover on pairs observed in both waves only", () => {
    expect(change.scopes.combined.turnover).toMatchObject({
      observedPairs: 9,
      kept: 3,
      ended: 1,
      begun: 1,
      neither: 4,
    });
    expect(change.scopes.combined.turnover?.jaccard.value).toBeCloseTo(3 / 5, 12);
    expect(change.scopes.combined.turnover?.jaccardStrength.value).toBeCloseTo(
      (2 + 1 + 3) / (4 + 3 + 3 + 1 + 2),
      12,
    );
  });

  it("leaves a level that was asked once out of the comparison", () => {
    expect(change.scopes.strategic).toMatchObject({ reason: "level-not-asked", turnover: null, ties: [] });
    expect(change.scopes.combined.ties.some(({ from, to }) => from === "c" && to === "b")).toBe(false);
  });

  it("adds up: every tie of either wave is in exactly one kind", () => {
    const [first, second] = [
      plantedWave({ waveId: "1", seed: 1 }),
      plantedWave({ waveId: "2", seed: 2, silent: [3, 4] }),
    ];
    const { ties, counts } = computeNetworkChange(first, second).scopes.case ?? { ties: [], counts: {} };
    const pairs = (network: WaveNetwork) =>
      network.ties.filter(({ level }) => level === "case").map(({ from, to }) => `${from} ${to}`);
    expect(ties).toHaveLength(new Set([...pairs(first), ...pairs(second)]).size);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ties.length);
    expect(counts).toMatchObject({ joined: 0, left: 0 });
  });
});
