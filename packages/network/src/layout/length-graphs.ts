import { type Arc, type CompressedRows, compressedRows } from "../graph/compressed-rows";
import { type Contact, type WaveContacts } from "./wave-contacts";

/** Who is in contact, as lengths: a strong relation is short. */
export interface LengthGraph {
  /** Ascending, so that the same people in another order give the same picture. */
  readonly ids: readonly string[];
  readonly lengths: CompressedRows;
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

export function waveLengths({ ids, contacts }: WaveContacts): LengthGraph {
  return lengthGraph(ids, contacts);
}

/** All waves in one: strength = share of the waves in which both were present × mean strength (methods 5). */
export function unionLengths(waves: readonly WaveContacts[]): LengthGraph {
  const presence = waves.map((wave) => new Set(wave.ids));
  const ids = [...new Set(waves.flatMap((wave) => wave.ids))].sort();
  const sums = new Map<string, { a: string; b: string; sum: number }>();
  for (const { contacts } of waves)
    for (const { a, b, strength } of contacts) {
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
