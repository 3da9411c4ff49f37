import { modularity } from "../coalitions/modularity";
import { contactGraph } from "../graph/contact-graph";
import { type RelationGraph, tiesOf } from "../graph/relation-graph";
import { groupSizes } from "./ei-index";

/** Newman's (2003) nominal assortativity on ties (undirected ties in both directions); null without ties or with one group. */
export function nominalAssortativity(graph: RelationGraph, groups: readonly string[]): number | null {
  const ties = tiesOf(graph);
  const ends = graph.directed ? ties : ties.flatMap((tie) => [tie, { ...tie, from: tie.to, to: tie.from }]);
  if (ends.length === 0) return null;
  const sent = new Map<string, number>();
  const received = new Map<string, number>();
  let same = 0;
  for (const { from, to } of ends) {
    sent.set(groups[from], (sent.get(groups[from]) ?? 0) + 1);
    received.set(groups[to], (received.get(groups[to]) ?? 0) + 1);
    if (groups[from] === groups[to]) same++;
  }
  let expected = 0;
  for (const [name, count] of sent) expected += (count * (received.get(name) ?? 0)) / ends.length ** 2;
  return Math.abs(1 - expected) < 1e-12 ? null : (same / ends.length - expected) / (1 - expected);
}

/** Modularity of the given groups on unweighted contacts; null without ties. */
export function groupModularity(graph: RelationGraph, groups: readonly string[]): number | null {
  const contacts = contactGraph(graph);
  const codes = new Map([...groupSizes(groups).keys()].map((name, code) => [name, code]));
  return modularity(
    { ...contacts, weights: new Float64Array(contacts.columns.length).fill(1) },
    groups.map((name) => codes.get(name) ?? -1),
  );
}

/**
 * Coleman's (1958) index per group: share of choices inside, from −1 (all outside) over 0 (as by chance) to 1 (all
 * inside). Null for a group of one, one that chose nobody, or one that is everybody.
 */
export function colemanHomophily(
  graph: RelationGraph,
  groups: readonly string[],
): ReadonlyMap<string, number | null> {
  const { n, out } = graph;
  const result = new Map<string, number | null>();
  for (const [name, size] of groupSizes(groups)) {
    let choices = 0;
    let inside = 0;
    for (let i = 0; i < n; i++) {
      if (groups[i] !== name) continue;
      for (let k = out.offsets[i]; k < out.offsets[i + 1]; k++) {
        choices++;
        if (groups[out.columns[k]] === name) inside++;
      }
    }
    const chance = (size - 1) / (n - 1);
    const share = inside / choices;
    const undefinedHere = size < 2 || choices === 0 || size === n;
    result.set(
      name,
      undefinedHere ? null : share >= chance ? (share - chance) / (1 - chance) : (share - chance) / chance,
    );
  }
  return result;
}
