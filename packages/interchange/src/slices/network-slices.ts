import { type NetworkDocument, type NetworkNode } from "../document/network-document";
import { type SliceTitle } from "./slice-title";

/** One relation in one wave, among the nodes that are present in it: what a matrix or a Pajek network can hold. */
export interface NetworkSlice extends SliceTitle {
  /** Name for files, without ending: place of the wave and the relation, plain letters. */
  readonly fileName: string;
  readonly nodes: readonly {
    /** Label, with the id where two nodes have the same label. */
    readonly name: string;
    readonly answered: boolean | null;
  }[];
  /** Places in `nodes`; an undirected tie stands once. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly weight: number | null }[];
}

/** Every relation in every wave. Attributes, and what nodes are called when they share a label, are left behind. */
export function networkSlices(document: NetworkDocument): NetworkSlice[] {
  const names = uniqueNames(document.nodes);
  const { waves, relations } = document;
  return waves.flatMap((wave, waveAt) =>
    relations.flatMap(({ name: relation, directed, waves: asked = waves }, relationAt) => {
      if (!asked.includes(wave)) return [];
      const present = document.nodes.filter(({ presence }) => presence.includes(wave));
      const place = new Map(present.map(({ id }, index) => [id, index]));
      const slice: NetworkSlice = {
        relation,
        wave,
        directed,
        fileName: fileName({ waveAt, relationAt, relation, waves: waves.length }),
        nodes: present.map(({ id, answered }) => ({
          name: names.get(id) ?? id,
          answered: answered === null ? null : answered.includes(wave),
        })),
        ties: document.ties
          .filter((tie) => tie.relation === relation && tie.wave === wave)
          .flatMap(({ from, to, weight }) => {
            const [a, b] = [place.get(from), place.get(to)];
            return a === undefined || b === undefined ? [] : [{ from: a, to: b, weight }];
          }),
      };
      return [slice];
    }),
  );
}

/** A name per id, no two alike: the label where it is the only one, else the label with the id. */
export function uniqueNames(nodes: readonly NetworkNode[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { label } of nodes) counts.set(label, (counts.get(label) ?? 0) + 1);
  const used = new Set(nodes.flatMap(({ label }) => (counts.get(label) === 1 ? [label] : [])));
  return new Map(
    nodes.map(({ id, label }) => {
      if (counts.get(label) === 1) return [id, label];
      let name = `${label} (${id})`;
      while (used.has(name)) name += "*";
      used.add(name);
      return [id, name];
    }),
  );
}

function fileName(at: { waveAt: number; relationAt: number; relation: string; waves: number }): string {
  const plain = at.relation
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 40);
  const relation = `${at.relationAt + 1}${plain === "" ? "" : `-${plain}`}`;
  return at.waves === 1 ? `relation-${relation}` : `wave-${at.waveAt + 1}-relation-${relation}`;
}
