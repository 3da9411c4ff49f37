import { seededRandom, shuffled } from "@vensterbank/core";
import { weightOf } from "../graph/compressed-rows";
import { type RelationGraph } from "../graph/relation-graph";

/** Coordinator, itinerant, representative, gatekeeper, liaison, and all together. */
export const brokerageRoles = ["w_I", "w_O", "b_IO", "b_OI", "b_O", "t"] as const;

interface TwoPath {
  readonly from: number;
  readonly broker: number;
  readonly to: number;
}

/** Open two-paths a → b → c without a → c; undirected ones count in both directions. */
function openTwoPaths({ n, out }: RelationGraph): TwoPath[] {
  const paths: TwoPath[] = [];
  for (let from = 0; from < n; from++)
    for (let k = out.offsets[from]; k < out.offsets[from + 1]; k++) {
      const broker = out.columns[k];
      for (let m = out.offsets[broker]; m < out.offsets[broker + 1]; m++) {
        const to = out.columns[m];
        if (to !== from && weightOf(out, from, to) === 0) paths.push({ from, broker, to });
      }
    }
  return paths;
}

function roleOf(from: string, broker: string, to: string): number {
  if (from === to) return broker === from ? 0 : 1;
  if (broker === from) return 2;
  return broker === to ? 3 : 4;
}

export interface Brokerage {
  /** Per node, in the order of `brokerageRoles`. */
  readonly nodes: readonly (readonly number[])[];
  readonly totals: readonly number[];
  readonly permutation: {
    readonly draws: number;
    readonly seed: number;
    readonly mean: readonly number[];
    readonly sd: readonly number[];
    /** Upper tail. */
    readonly p: readonly number[];
  };
}

/** Gould & Fernandez (1989), with labels permuted because the normal approximation is poor in small groups. */
export function brokerage(
  graph: RelationGraph,
  groups: readonly string[],
  draws: number,
  seed: number,
): Brokerage {
  const paths = openTwoPaths(graph);
  const nodes = Array.from({ length: graph.n }, () => brokerageRoles.map(() => 0));
  for (const { from, broker, to } of paths) {
    nodes[broker][roleOf(groups[from], groups[broker], groups[to])]++;
    nodes[broker][5]++;
  }
  const count = (labels: readonly string[]) => {
    const totals = brokerageRoles.map(() => 0);
    for (const { from, broker, to } of paths) totals[roleOf(labels[from], labels[broker], labels[to])]++;
    totals[5] = paths.length;
    return totals;
  };
  const totals = count(groups);
  const random = seededRandom(seed);
  const samples = Array.from({ length: draws }, () => count(shuffled(groups, random)));
  const mean = totals.map((_, r) => samples.reduce((sum, sample) => sum + sample[r], 0) / draws);
  const sd = totals.map((_, r) =>
    Math.sqrt(samples.reduce((sum, sample) => sum + (sample[r] - mean[r]) ** 2, 0) / (draws - 1)),
  );
  const p = totals.map(
    (total, r) => (1 + samples.filter((sample) => sample[r] >= total).length) / (draws + 1),
  );
  return { nodes, totals, permutation: { draws, seed, mean, sd, p } };
}
