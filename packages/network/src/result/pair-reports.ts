import { weightOf } from "../graph/compressed-rows";
import { type ScopeGraph } from "./scope-graph";

/** Every connected pair with what either side reported, in columns: quick to count again when some are taken as silent. */
export interface PairReports {
  readonly n: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Strength that the one reports of the other, 0 = none. */
  readonly ab: Float64Array;
  readonly ba: Float64Array;
  /** 1 = inside the organisation. */
  readonly person: Uint8Array;
  /** Codes of roles and units; partners have −1. */
  readonly role: Int32Array;
  readonly unit: Int32Array;
}

export function pairReports({ nodes, graph, contacts }: ScopeGraph): PairReports {
  const pairs = contacts.columns.length / 2;
  const [a, b] = [new Int32Array(pairs), new Int32Array(pairs)];
  let filled = 0;
  for (let i = 0; i < contacts.n; i++)
    for (let k = contacts.offsets[i]; k < contacts.offsets[i + 1]; k++) {
      if (contacts.columns[k] < i) continue;
      a[filled] = i;
      b[filled++] = contacts.columns[k];
    }
  const coded = (nameOf: (index: number) => string | null) => {
    const codes = new Map<string, number>();
    return Int32Array.from(nodes, (_, index) => {
      const name = nameOf(index);
      if (name === null) return -1;
      if (!codes.has(name)) codes.set(name, codes.size);
      return codes.get(name) ?? -1;
    });
  };
  const inside = (index: number) => nodes[index].kind === "person";
  return {
    n: nodes.length,
    a,
    b,
    ab: Float64Array.from(a, (one, k) => weightOf(graph.out, one, b[k])),
    ba: Float64Array.from(a, (one, k) => weightOf(graph.out, b[k], one)),
    person: Uint8Array.from(nodes, (_, index) => Number(inside(index))),
    role: coded((index) => (inside(index) ? nodes[index].role : null)),
    unit: coded((index) => (inside(index) ? (nodes[index].unitId ?? "") : null)),
  };
}
