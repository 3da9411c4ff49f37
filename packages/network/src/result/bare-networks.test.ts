import { describe, expect, it } from "vitest";
import { bestDivision } from "../coalitions/best-division";
import { modularityNull } from "../coalitions/modularity-null";
import { compressedRows } from "../graph/compressed-rows";
import { layoutWaves } from "../layout/layout-waves";
import { betweenness } from "../measures/betweenness";
import { constraint } from "../measures/constraint";
import { weightedBetweenness } from "../measures/weighted-betweenness";
import { type WaveNetwork, type WaveNode, type WaveTie } from "../wave-network";
import { computeNetworkResult } from "./compute-network-result";
import { defaultNetworkSettings } from "./network-settings";

const person = (k: number, responded = true): WaveNode => ({
  id: `p${k}`,
  kind: "person",
  role: k % 2 === 0 ? "manager" : "professional",
  unitId: "u",
  sector: null,
  responded,
});
const tie = (from: number, to: number): WaveTie => ({
  from: `p${from}`,
  to: `p${to}`,
  level: "case",
  strength: 2,
  value: null,
});
const wave = (nodes: readonly WaveNode[], ties: readonly WaveTie[] = []): WaveNetwork => ({
  waveId: "w",
  levels: ["case", "strategic"],
  nodes,
  ties,
});
const people = (count: number, responded = true) =>
  Array.from({ length: count }, (_, k) => person(k, responded));

const bare: Readonly<Record<string, WaveNetwork>> = {
  "nobody at all": wave([]),
  "one person": wave(people(1)),
  "one person who did not answer": wave(people(1, false)),
  "two people without a tie": wave(people(2)),
  "two people with a tie": wave(people(2), [tie(0, 1)]),
  "twelve people who all said nobody": wave(people(12)),
  "twelve people who all did not answer": wave(people(12, false)),
};

/** Every object that has a value or a reason, with the way to it. */
function measuresIn(value: unknown, path = ""): [string, Readonly<Record<string, unknown>>][] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "value" in value && "reason" in value ? [[path, { ...value }] as [string, Record<string, unknown>]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => measuresIn(inner, `${path}/${key}`))];
}

describe.each(Object.entries(bare))("a wave of %s", (_, network) => {
  const quick = { ...defaultNetworkSettings, permutations: 50, rewirings: 20, restarts: 5 };
  const result = computeNetworkResult([network], [], quick);

  it("has a reason where it has no value, and no number that is none", () => {
    const measures = measuresIn(result);
    expect(measures.length).toBeGreaterThan(20);
    for (const [path, { value, reason }] of measures)
      expect([path, value === null]).toEqual([path, reason !== null]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it("has no coalitions, and says why", () => {
    for (const { coalitions } of Object.values(result.scopes)) {
      expect(coalitions.list).toEqual([]);
      expect(coalitions.reason).not.toBeNull();
    }
  });

  it("has a place for everybody", () => {
    const { waves, quality } = layoutWaves([network, { ...network, waveId: "x" }]);
    for (const { id } of network.nodes)
      for (const { x, y } of [waves.w[id], waves.x[id]])
        expect([x, y].every((at) => at >= 0 && at <= 1)).toBe(true);
    if (network.nodes.length < 2) expect(quality.map(({ stress }) => stress)).toEqual([null, null]);
  });
});

describe("measures of hardly a graph", () => {
  it.each([0, 1, 2])("of %i nodes without ties are empty, zero or null", (n) => {
    const rows = compressedRows(n, []);
    const zeros = Array<number>(n).fill(0);
    expect([...betweenness(rows, true)]).toEqual(zeros);
    expect([...weightedBetweenness(rows, false)]).toEqual(zeros);
    expect(constraint(rows)).toEqual(Array<null>(n).fill(null));
    expect(bestDivision(rows, 10, 1)).toBeNull();
    expect(modularityNull(rows, 10, 1)).toBeNull();
  });

  it("of one tie have a division but nothing to test it against", () => {
    const rows = compressedRows(2, [
      { from: 0, to: 1, weight: 3 },
      { from: 1, to: 0, weight: 3 },
    ]);
    expect(bestDivision(rows, 10, 1)).toMatchObject({ modularity: 0, shareReachingBest: 1 });
    expect(modularityNull(rows, 10, 1)).toBeNull();
    expect(constraint(rows)).toEqual([1, 1]);
  });
});
