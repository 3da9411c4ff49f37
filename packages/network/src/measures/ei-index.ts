import { seededRandom } from "@vensterbank/core";
import { answeredCount, type RelationGraph, tieCount, tiesOf } from "../graph/relation-graph";
import { observedPairs } from "./observed-pairs";

export interface EiIndex {
  readonly within: number;
  readonly across: number;
  /** (E − I) / (E + I), −1..1; null without ties. */
  readonly ei: number | null;
  /** Exact mean when labels are shuffled: 1 − 2 Σ n_g (n_g − 1) / (n (n − 1)); null below two nodes. */
  readonly expected: number | null;
  /** Ends that this number of ties can reach with these group sizes, over observed pairs, and the place between, −1..1. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly rescaled: number | null;
  /** (within tied × across untied) / (within untied × across tied); null when one of the four is empty. */
  readonly oddsRatio: number | null;
}

/**
 * Krackhardt & Stern's (1988) external-internal index over groups that cover all nodes.
 * @param weighted sums of weights instead of ties; then the attainable ends and odds ratio stay those of the ties
 */
export function eiIndex(graph: RelationGraph, groups: readonly string[], weighted: boolean): EiIndex {
  let within = 0;
  let across = 0;
  let tiesWithin = 0;
  for (const { from, to, weight } of tiesOf(graph)) {
    const amount = weighted ? weight : 1;
    if (groups[from] === groups[to]) {
      within += amount;
      tiesWithin++;
    } else across += amount;
  }
  const ties = tieCount(graph);
  const tiesAcross = ties - tiesWithin;
  const pairs = observedPairs(graph);
  const pairsWithin = observedPairsWithin(graph, groups);
  const pairsAcross = pairs - pairsWithin;
  const ei = ties === 0 ? null : (across - within) / (across + within);
  const range = ties === 0 ? null : [extreme(ties, pairsWithin), -extreme(ties, pairsAcross)];
  const cells = [tiesWithin, tiesAcross, pairsWithin - tiesWithin, pairsAcross - tiesAcross];
  return {
    within,
    across,
    ei,
    expected: expectedEi(groups),
    lowest: range && range[0],
    highest: range && range[1],
    rescaled:
      ei === null || range === null || range[1] === range[0]
        ? null
        : (2 * (ei - range[0])) / (range[1] - range[0]) - 1,
    oddsRatio: cells.includes(0) ? null : (cells[0] * cells[3]) / (cells[2] * cells[1]),
  };
}

/** (other − same) / ties when as many ties as possible are of the same kind. */
function extreme(ties: number, pairsOfKind: number): number {
  const same = Math.min(ties, pairsOfKind);
  return (ties - 2 * same) / ties;
}

export function groupSizes(groups: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const name of [...groups].sort()) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return sizes;
}

function expectedEi(groups: readonly string[]): number | null {
  const n = groups.length;
  if (n < 2) return null;
  let pairs = 0;
  for (const size of groupSizes(groups).values()) pairs += size * (size - 1);
  return 1 - (2 * pairs) / (n * (n - 1));
}

function observedPairsWithin(graph: RelationGraph, groups: readonly string[]): number {
  if (answeredCount(graph) === graph.n) {
    let pairs = 0;
    for (const size of groupSizes(groups).values()) pairs += size * (size - 1);
    return graph.directed ? pairs : pairs / 2;
  }
  const answering = groupSizes(groups.filter((_, node) => graph.answered[node]));
  let pairs = 0;
  for (const [name, size] of groupSizes(groups)) {
    const active = answering.get(name) ?? 0;
    const silent = size - active;
    pairs += graph.directed ? active * (size - 1) : (size * (size - 1) - silent * (silent - 1)) / 2;
  }
  return pairs;
}

export interface EiPermutations {
  readonly draws: number;
  readonly seed: number;
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  readonly pLower: number;
  readonly pUpper: number;
  readonly pTwoSided: number;
}

/** The index when labels are dealt out at random over the same ties; null without ties. */
export function permuteEi(
  graph: RelationGraph,
  groups: readonly string[],
  weighted: boolean,
  draws: number,
  seed: number,
): EiPermutations | null {
  const ties = tiesOf(graph);
  if (ties.length === 0) return null;
  const from = Int32Array.from(ties, (tie) => tie.from);
  const to = Int32Array.from(ties, (tie) => tie.to);
  const weight = Float64Array.from(ties, (tie) => (weighted ? tie.weight : 1));
  const total = weight.reduce((sum, one) => sum + one, 0);
  const codes = new Map([...groupSizes(groups).keys()].map((name, code) => [name, code]));
  const labels = Int32Array.from(groups, (name) => codes.get(name) ?? -1);
  const acrossNow = () => {
    let sum = 0;
    for (let k = 0; k < from.length; k++) if (labels[from[k]] !== labels[to[k]]) sum += weight[k];
    return sum;
  };
  const observed = acrossNow();
  const random = seededRandom(seed);
  const values = new Float64Array(draws);
  let lower = 0;
  let upper = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let i = labels.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const held = labels[i];
      labels[i] = labels[j];
      labels[j] = held;
    }
    const across = acrossNow();
    if (across <= observed) lower++;
    if (across >= observed) upper++;
    values[draw] = (2 * across - total) / total;
  }
  const mean = values.reduce((sum, one) => sum + one, 0) / draws;
  const sd = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws);
  values.sort();
  const pLower = (1 + lower) / (draws + 1);
  const pUpper = (1 + upper) / (draws + 1);
  return {
    draws,
    seed,
    mean,
    sd,
    low: values[Math.floor(0.025 * (draws - 1))],
    high: values[Math.ceil(0.975 * (draws - 1))],
    pLower,
    pUpper,
    pTwoSided: Math.min(1, 2 * Math.min(pLower, pUpper)),
  };
}
