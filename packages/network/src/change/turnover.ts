import { weightOf } from "../graph/compressed-rows";
import { type RelationGraph, tiesOf } from "../graph/relation-graph";

/** Two relations on the same nodes in the same order. */
export interface GraphPair {
  readonly first: RelationGraph;
  readonly second: RelationGraph;
}

export interface TieTurnover {
  readonly n11: number;
  readonly n10: number;
  readonly n01: number;
  readonly n00: number;
  readonly observedPairs: number;
  readonly jaccard: number | null;
  readonly hammingShare: number | null;
  readonly persistence: number | null;
  readonly creation: number | null;
  /** Σ min / Σ max of the weights. */
  readonly weightedJaccard: number | null;
}

/** A directed pair is observed in both waves when its sender answered both; an undirected one when either end did, each time. */
export function observedInBoth({ first, second }: GraphPair, from: number, to: number): boolean {
  const observed = ({ directed, answered }: RelationGraph) =>
    answered[from] === 1 || (!directed && answered[to] === 1);
  return observed(first) && observed(second);
}

/** Ties kept, ended and begun on pairs observed in both waves (Snijders, van de Bunt & Steglich 2010); 0/0 is null. */
export function tieTurnover(pair: GraphPair): TieTurnover {
  const { first, second } = pair;
  let n11 = 0;
  let n10 = 0;
  let n01 = 0;
  let smaller = 0;
  let larger = 0;
  for (const { from, to, weight } of tiesOf(first)) {
    if (!observedInBoth(pair, from, to)) continue;
    const later = weightOf(second.out, from, to);
    if (later > 0) n11++;
    else n10++;
    smaller += Math.min(weight, later);
    larger += Math.max(weight, later);
  }
  for (const { from, to, weight } of tiesOf(second)) {
    if (!observedInBoth(pair, from, to) || weightOf(first.out, from, to) > 0) continue;
    n01++;
    larger += weight;
  }
  const observedPairs = pairsObservedInBoth(pair);
  const n00 = observedPairs - n11 - n10 - n01;
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    n11,
    n10,
    n01,
    n00,
    observedPairs,
    jaccard: ratio(n11, n11 + n10 + n01),
    hammingShare: ratio(n10 + n01, observedPairs),
    persistence: ratio(n11, n11 + n10),
    creation: ratio(n01, n01 + n00),
    weightedJaccard: ratio(smaller, larger),
  };
}

function pairsObservedInBoth({ first, second }: GraphPair): number {
  const n = first.n;
  const count = (test: (i: number) => boolean) => Array.from({ length: n }, (_, i) => i).filter(test).length;
  const both = count((i) => first.answered[i] === 1 && second.answered[i] === 1);
  if (first.directed) return both * (n - 1);
  // An undirected pair is missing when neither end answered in the first wave, or neither in the second.
  const silentPairs = (silent: number) => (silent * (silent - 1)) / 2;
  const silentFirst = count((i) => first.answered[i] === 0);
  const silentSecond = count((i) => second.answered[i] === 0);
  const silentBoth = count((i) => first.answered[i] === 0 && second.answered[i] === 0);
  return silentPairs(n) - silentPairs(silentFirst) - silentPairs(silentSecond) + silentPairs(silentBoth);
}
