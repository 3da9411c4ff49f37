import { type ChartText, textOf } from "../scene/chart-text";
import { type MapData } from "./map-data";
import { nodeName } from "./node-name";

/** Somebody or something on the map that can be looked for: one node, or all of a unit or sector. */
export interface MapTarget {
  /** As `focus` and `to` in an address name it. */
  readonly id: string;
  /** Tells it apart from every other target on the map. */
  readonly label: string;
  /** Places in the list of nodes. */
  readonly places: readonly number[];
}

/** Words as they are compared: without capitals, accents and double spaces. */
export function plainWords(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/**
 * Everything on a map that can be chosen, people first, then units and sectors. Where several are called the same (a
 * role and a team, on a map without names) they are numbered.
 */
export function mapTargets(data: MapData, text: ChartText): MapTarget[] {
  const called = data.nodes.map((node) => nodeName(node, data, text));
  const times = new Map<string, number>();
  for (const label of called) times.set(label, (times.get(label) ?? 0) + 1);
  const turn = new Map<string, number>();
  const nodes = data.nodes.map(({ id }, place): MapTarget => {
    const label = called[place];
    const number = (turn.get(label) ?? 0) + 1;
    turn.set(label, number);
    return { id, label: (times.get(label) ?? 0) > 1 ? `${label} ${number}` : label, places: [place] };
  });
  if (data.view === "groups") return nodes;
  const of = (kind: "unit" | "sector", index: number) =>
    data.nodes.flatMap((node, place) => (node[kind] === index ? [place] : []));
  const units = data.units.map(({ code, label }, i) => ({
    id: `unit:${code}`,
    label,
    places: of("unit", i),
  }));
  const sectors = data.sectors.map(({ key, label }, i) => ({
    id: `sector:${key}`,
    label: textOf(label, text),
    places: of("sector", i),
  }));
  return [...nodes, ...[...units, ...sectors].filter(({ places }) => places.length > 0)];
}

/** Targets that words may mean, best first: called so, beginning so, with a word that begins so, containing it. */
export function findTargets(targets: readonly MapTarget[], words: string, most = Infinity): MapTarget[] {
  const sought = plainWords(words);
  if (sought === "") return [];
  return targets
    .flatMap((target) => {
      const label = plainWords(target.label);
      const at = label.indexOf(sought);
      if (at < 0) return [];
      const rank = label === sought ? 0 : at === 0 ? 1 : /[\p{L}\p{N}]/u.test(label[at - 1]) ? 3 : 2;
      return [{ target, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ target }) => target);
}

/** The one target that an address means, by id or by words; null when nothing or more than one thing fits. */
export function targetOf(targets: readonly MapTarget[], meant: string | null): MapTarget | null {
  if (meant === null) return null;
  const known = targets.find(({ id }) => id === meant);
  if (known !== undefined) return known;
  const found = findTargets(targets, meant, 2);
  const same = found.filter(({ label }) => plainWords(label) === plainWords(meant));
  return same[0] ?? (found.length === 1 ? found[0] : null);
}
