import { seededRandom } from "@vensterbank/core";
import { weightOf } from "../graph/compressed-rows";
import { type RelationGraph } from "../graph/relation-graph";

/** Coordinator, itinerant, representative, gatekeeper, liaison, and all together. */
export const brokerageRoles = ["w_I", "w_O", "b_IO", "b_OI", "b_O", "t"] as const;

const parts = brokerageRoles.length - 1;

/** Open two-paths from → broker → to, three numbers each. */
export type TwoPaths = Int32Array;

/** Open two-paths a → b → c without a → c; undirected ones count in both directions. */
export function openTwoPaths({ n, out }: RelationGraph): TwoPaths {
  const { offsets, columns } = out;
  let room = 0;
  for (let k = 0; k < columns.length; k++) room += offsets[columns[k] + 1] - offsets[columns[k]];
  const paths = new Int32Array(3 * room);
  let filled = 0;
  for (let from = 0; from < n; from++)
    for (let k = offsets[from]; k < offsets[from + 1]; k++) {
      const broker = columns[k];
      for (let m = offsets[broker]; m < offsets[broker + 1]; m++) {
        const to = columns[m];
        if (to === from || weightOf(out, from, to) > 0) continue;
        paths[filled++] = from;
        paths[filled++] = broker;
        paths[filled++] = to;
      }
    }
  return paths.slice(0, filled);
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
    /** Upper and lower tail. */
    readonly p: readonly number[];
    readonly pLower: readonly number[];
    /** 2.5 and 97.5 % of the draws. */
    readonly low: readonly number[];
    readonly high: readonly number[];
    /** Upper tail per node, in the order of `brokerageRoles` without the total, which no shuffle changes. */
    readonly nodesP: readonly (readonly number[])[];
  };
}

/**
 * Gould & Fernandez (1989), with labels permuted because the normal approximation is poor in small groups.
 * @param paths of this graph, when they are known already
 */
export function brokerage(
  graph: RelationGraph,
  groups: readonly string[],
  draws: number,
  seed: number,
  paths: TwoPaths = openTwoPaths(graph),
): Brokerage {
  const { n } = graph;
  const codes = new Map([...new Set(groups)].map((name, code) => [name, code]));
  const labels = Int32Array.from(groups, (name) => codes.get(name) ?? -1);
  const observed = countParts(paths, labels, new Int32Array(n * parts));
  const totals = [...totalsOf(observed), paths.length / 3];
  const random = seededRandom(seed);
  const counts = new Int32Array(n * parts);
  const asOften = new Int32Array(n * parts);
  const samples = totals.map(() => new Float64Array(draws).fill(paths.length / 3));
  for (let draw = 0; draw < draws; draw++) {
    for (let i = n - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const held = labels[i];
      labels[i] = labels[j];
      labels[j] = held;
    }
    countParts(paths, labels, counts.fill(0));
    for (let k = 0; k < counts.length; k++) if (counts[k] >= observed[k]) asOften[k]++;
    totalsOf(counts).forEach((total, part) => (samples[part][draw] = total));
  }
  const mean = samples.map((sample) => sample.reduce((sum, value) => sum + value, 0) / draws);
  const sd = samples.map((sample, r) =>
    Math.sqrt(sample.reduce((sum, value) => sum + (value - mean[r]) ** 2, 0) / (draws - 1)),
  );
  const tail = (count: number) => (1 + count) / (draws + 1);
  const p = samples.map((sample, r) => tail(sample.filter((value) => value >= totals[r]).length));
  const pLower = samples.map((sample, r) => tail(sample.filter((value) => value <= totals[r]).length));
  for (const sample of samples) sample.sort();
  const rows = Array.from({ length: n }, (_, node) => node * parts);
  return {
    nodes: rows.map((at) => {
      const own = Array.from(observed.subarray(at, at + parts));
      return [...own, own.reduce((sum, count) => sum + count, 0)];
    }),
    totals,
    permutation: {
      draws,
      seed,
      mean,
      sd,
      p,
      pLower,
      low: samples.map((sample) => sample[Math.floor(0.025 * (draws - 1))]),
      high: samples.map((sample) => sample[Math.ceil(0.975 * (draws - 1))]),
      nodesP: rows.map((at) => Array.from(asOften.subarray(at, at + parts), tail)),
    },
  };
}

/** Adds up which part each broker plays. */
function countParts(paths: TwoPaths, labels: Int32Array, counts: Int32Array): Int32Array {
  for (let k = 0; k < paths.length; k += 3) {
    const from = labels[paths[k]];
    const broker = labels[paths[k + 1]];
    const to = labels[paths[k + 2]];
    const part = from === to ? (broker === from ? 0 : 1) : broker === from ? 2 : broker === to ? 3 : 4;
    counts[paths[k + 1] * parts + part]++;
  }
  return counts;
}

function totalsOf(counts: Int32Array): number[] {
  const totals = new Array<number>(parts).fill(0);
  for (let k = 0; k < counts.length; k++) totals[k % parts] += counts[k];
  return totals;
}
