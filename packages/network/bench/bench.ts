import { seededRandom } from "@vensterbank/core";
import Graph from "graphology";
import graphologyBetweenness from "graphology-metrics/centrality/betweenness";
import { bestDivision } from "../src/coalitions/best-division";
import { type Arc, type CompressedRows } from "../src/graph/compressed-rows";
import { contactGraph } from "../src/graph/contact-graph";
import { relationGraph } from "../src/graph/relation-graph";
import { layoutWaves } from "../src/layout/layout-waves";
import { betweenness } from "../src/measures/betweenness";
import { constraint } from "../src/measures/constraint";
import { costOfStrengthOne, weightedBetweenness } from "../src/measures/weighted-betweenness";
import { type TieStrength, type WaveNetwork } from "../src/wave-network";

/** `pnpm --filter @vensterbank/network bench`: our measures and graphology's on the same graphs, in the same run. */
const sizes = [
  [200, 2_000],
  [2_000, 20_000],
  ...(process.argv.includes("--large") ? [[5_000, 50_000] as const] : []),
] as const;

for (const [n, ties] of sizes) {
  const arcs = randomArcs(n, ties);
  const graph = relationGraph(n, true, Array<boolean>(n).fill(true), arcs);
  console.log(`\n${n} nodes, ${ties} directed ties`);
  const theirs = asGraphology(n, arcs);
  const ours = timed("betweenness, directed", () => betweenness(graph.out, false));
  const peer = timed("  graphology", () =>
    graphologyBetweenness(theirs, { getEdgeWeight: null, normalized: false }),
  );
  agreement(ours, peer);
  const oursWeighted = timed("betweenness, weighted", () => weightedBetweenness(graph.out, false));
  const peerWeighted = timed("  graphology", () =>
    graphologyBetweenness(theirs, { getEdgeWeight: "cost", normalized: false }),
  );
  agreement(oursWeighted, peerWeighted);
  const contacts: CompressedRows = contactGraph(graph);
  timed("constraint", () => constraint(contacts));
  if (n <= 2_000)
    timed(`Leiden, ${n <= 200 ? 100 : 5} restarts`, () => bestDivision(contacts, n <= 200 ? 100 : 5, 1));
}

const waves = [1, 2, 3, 4].map((seed) => randomWave(200, 1_000, seed));
console.log("\n200 people, 1000 ties, 4 waves");
timed("layout", () => layoutWaves(waves));

function timed<T>(what: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  console.log(`${what.padEnd(28)}${((performance.now() - start) / 1000).toFixed(3)} s`);
  return result;
}

function agreement(ours: Float64Array, peer: Readonly<Record<string, number>>): void {
  const largest = ours.reduce(
    (worst, value, i) => Math.max(worst, Math.abs(value - peer[i]) / Math.max(1, value)),
    0,
  );
  console.log(`  largest relative deviation ${largest.toExponential(1)}`);
}

function randomArcs(n: number, ties: number): Arc[] {
  const random = seededRandom(n);
  const arcs = new Map<number, Arc>();
  while (arcs.size < ties) {
    const [from, to] = [random.below(n), random.below(n)];
    if (from !== to) arcs.set(from * n + to, { from, to, weight: 1 + random.below(4) });
  }
  return [...arcs.values()];
}

function asGraphology(n: number, arcs: readonly Arc[]): Graph {
  const graph = new Graph({ type: "directed" });
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (const { from, to, weight } of arcs) graph.addEdge(from, to, { cost: costOfStrengthOne / weight });
  return graph;
}

function randomWave(n: number, ties: number, seed: number): WaveNetwork {
  const random = seededRandom(seed);
  const nodes = Array.from({ length: n }, (_, k) => ({
    id: `p${String(k + 5 * seed).padStart(4, "0")}`,
    kind: "person" as const,
    role: "professional" as const,
    unitId: `u${k % 10}`,
    sector: null,
    responded: true,
  }));
  const pairs = new Set<string>();
  while (pairs.size < ties) {
    const from = random.below(n);
    const to = random.next() < 0.7 ? (from + 10 * (1 + random.below(n / 10 - 1))) % n : random.below(n);
    if (from !== to) pairs.add(`${from} ${to}`);
  }
  return {
    waveId: `w${seed}`,
    levels: ["case"],
    nodes,
    ties: [...pairs].map((pair) => {
      const [from, to] = pair.split(" ").map(Number);
      const strength = (1 + random.below(4)) as TieStrength;
      return { from: nodes[from].id, to: nodes[to].id, level: "case", strength, value: null };
    }),
  };
}
