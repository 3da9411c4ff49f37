import { strongestTies } from "../graph/strongest-ties";
import { type WaveNetwork } from "../wave-network";

/** An unordered pair that is in contact. */
export interface Contact {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
}

/** What is laid out of one wave: ids ascending, so that the same people in another order give the same picture. */
export interface WaveContacts {
  readonly waveId: string;
  readonly ids: readonly string[];
  readonly contacts: readonly Contact[];
}

/** Unordered pairs of people inside, with the strongest of what either said at any level. */
export function peopleContacts(network: WaveNetwork): WaveContacts {
  const ids = network.nodes
    .filter((node) => node.kind === "person")
    .map((node) => node.id)
    .sort();
  const people = new Set(ids);
  const strongest = new Map<string, Contact>();
  for (const { from, to, strength } of strongestTies(network, "combined")) {
    if (!people.has(from) || !people.has(to)) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify([a, b]);
    if ((strongest.get(key)?.strength ?? 0) < strength) strongest.set(key, { a, b, strength });
  }
  return { waveId: network.waveId, ids, contacts: inOrder([...strongest.values()]) };
}

/**
 * The same with units in the place of their people: two units are as close as the sum of their people's contacts, over
 * the geometric mean of their sizes.
 * @param unitOf of a person
 */
export function unitContacts(
  { waveId, ids, contacts }: WaveContacts,
  unitOf: (person: string) => string,
): WaveContacts {
  const size = new Map<string, number>();
  for (const id of ids) size.set(unitOf(id), (size.get(unitOf(id)) ?? 0) + 1);
  const sums = new Map<string, Contact>();
  for (const contact of contacts) {
    const [one, other] = [unitOf(contact.a), unitOf(contact.b)];
    if (one === other) continue;
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = JSON.stringify([a, b]);
    sums.set(key, { a, b, strength: (sums.get(key)?.strength ?? 0) + contact.strength });
  }
  const between = [...sums.values()].map(({ a, b, strength }) => ({
    a,
    b,
    strength: strength / Math.sqrt((size.get(a) ?? 1) * (size.get(b) ?? 1)),
  }));
  return { waveId, ids: [...size.keys()].sort(), contacts: inOrder(between) };
}

function inOrder(contacts: readonly Contact[]): Contact[] {
  return [...contacts].sort((p, q) => (p.a === q.a ? (p.b < q.b ? -1 : 1) : p.a < q.a ? -1 : 1));
}
