import { seededRandom } from "@vensterbank/core";
import { type Arc, type CompressedRows } from "../src/graph/compressed-rows";
import { contactGraph } from "../src/graph/contact-graph";
import { relationGraph, type RelationGraph } from "../src/graph/relation-graph";
import { type TieStrength, type WaveNetwork } from "../src/wave-network";

/** An invented network: directed ties of strength 1..4, and the contacts that they make. */
export interface BenchGraph {
  readonly n: number;
  readonly arcs: readonly Arc[];
  readonly graph: RelationGraph;
  readonly contacts: CompressedRows;
}

/** Planted: 20 equal groups with seven ties of ten within them. Random: none. */
export type Kind = "planted" | "random";
const groups = 20;

export function benchGraph(n: number, ties: number, kind: Kind): BenchGraph {
  const arcs = drawArcs(n, ties, kind, n);
  const graph = relationGraph(n, true, Array<boolean>(n).fill(true), arcs);
  return { n, arcs, graph, contacts: contactGraph(graph) };
}

function drawArcs(n: number, ties: number, kind: Kind, seed: number): Arc[] {
  const random = seededRandom(seed);
  const size = Math.floor(n / groups);
  const arcs = new Map<number, Arc>();
  while (arcs.size < ties) {
    const from = random.below(n);
    const near = kind === "planted" && random.next() < 0.7;
    const to = near ? Math.min(n - 1, Math.floor(from / size) * size + random.below(size)) : random.below(n);
    if (from !== to) arcs.set(from * n + to, { from, to, weight: 1 + random.below(4) });
  }
  return [...arcs.values()];
}

/** Waves in which one tie of six is another than in the wave before, in units of about fifteen people. */
export function benchWaves(n: number, ties: number, waves: number): WaveNetwork[] {
  const nodes = Array.from({ length: n }, (_, k) => ({
    id: `p${String(k).padStart(5, "0")}`,
    kind: "person" as const,
    role: "professional" as const,
    unitId: `u${Math.floor(k / 15)}`,
    sector: null,
    responded: true,
  }));
  const lasting = drawArcs(n, Math.floor((ties * 5) / 6), "planted", n);
  return Array.from({ length: waves }, (_, wave) => {
    const arcs = new Map(lasting.map((arc) => [arc.from * n + arc.to, arc]));
    for (const arc of drawArcs(n, ties, "planted", 1000 + wave)) {
      if (arcs.size >= ties) break;
      arcs.set(arc.from * n + arc.to, arc);
    }
    return {
      waveId: `w${wave}`,
      levels: ["case"],
      nodes,
      ties: [...arcs.values()].map(({ from, to, weight }) => ({
        from: nodes[from].id,
        to: nodes[to].id,
        level: "case",
        strength: weight as TieStrength,
        value: null,
      })),
    };
  });
}
