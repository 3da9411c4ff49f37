import { type Arc, type CompressedRows, compressedRows } from "../graph/compressed-rows";
import { strongestTies } from "../graph/strongest-ties";
import { type WaveNetwork } from "../wave-network";

/** People inside who are in contact, as lengths: a strong relation is short. */
export interface LengthGraph {
  /** Ascending, so that the same people in another order give the same picture. */
  readonly ids: readonly string[];
  readonly lengths: CompressedRows;
}

interface Contact {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
}

/** Length 1 for the median contact; no contact is more than twice or less than half as long. */
function lengthGraph(ids: readonly string[], contacts: readonly Contact[]): LengthGraph {
  const place = new Map(ids.map((id, index) => [id, index]));
  const sorted = contacts.map((contact) => contact.strength).sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  const arcs = contacts.flatMap(({ a, b, strength }): Arc[] => {
    const [from, to] = [place.get(a) ?? -1, place.get(b) ?? -1];
    const weight = Math.min(2, Math.max(0.5, median / strength));
    return [
      { from, to, weight },
      { from: to, to: from, weight },
    ];
  });
  return { ids, lengths: compressedRows(ids.length, arcs) };
}

function peopleOf(network: WaveNetwork): string[] {
  return network.nodes
    .filter((node) => node.kind === "person")
    .map((node) => node.id)
    .sort();
}

/** Unordered pairs of people, with the strongest of what either said at any level. */
function contactsOf(network: WaveNetwork): Contact[] {
  const people = new Set(peopleOf(network));
  const strongest = new Map<string, Contact>();
  for (const { from, to, strength } of strongestTies(network, "combined")) {
    if (!people.has(from) || !people.has(to)) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify([a, b]);
    if ((strongest.get(key)?.strength ?? 0) < strength) strongest.set(key, { a, b, strength });
  }
  return [...strongest.values()].sort((p, q) => (p.a === q.a ? (p.b < q.b ? -1 : 1) : p.a < q.a ? -1 : 1));
}

export function waveLengths(network: WaveNetwork): LengthGraph {
  return lengthGraph(peopleOf(network), contactsOf(network));
}

/** All waves in one: strength = share of the waves in which both were present × mean strength (methods 5). */
export function unionLengths(networks: readonly WaveNetwork[]): LengthGraph {
  const presence = networks.map((network) => new Set(peopleOf(network)));
  const ids = [...new Set(presence.flatMap((people) => [...people]))].sort();
  const sums = new Map<string, { a: string; b: string; sum: number }>();
  for (const network of networks)
    for (const { a, b, strength } of contactsOf(network)) {
      const key = JSON.stringify([a, b]);
      const known = sums.get(key) ?? { a, b, sum: 0 };
      known.sum += strength;
      sums.set(key, known);
    }
  // Share × mean strength = Σ strength / waves in which both were present.
  const contacts = [...sums.values()].map(({ a, b, sum }) => ({
    a,
    b,
    strength: sum / presence.filter((people) => people.has(a) && people.has(b)).length,
  }));
  return lengthGraph(ids, contacts);
}
