import fc from "fast-check";
import {
  type Attributes,
  type AttributeValue,
  type NetworkDocument,
  type NetworkRelation,
  type NetworkTie,
} from "../document/network-document";

const awkward = [
  "\u{10FFFE}x",
  "\uFFFD",
  '"',
  "'",
  "a\nb",
  "a\r\nb",
  "\t",
  "\u0000\u0001\u001f",
  "<script>alert(1)</script>",
  "]]>",
  "&amp;",
  "😀👩‍👩‍👧",
  "שלום \u202Egnp",
  "=1+1",
  "+31",
  "-x",
  "@SUM(A1)",
  "'=already",
  " outer spaces ",
  "_x0001_",
  "_x005F_",
  "_x00e9_",
  "\u007F\u0085\uFDD0x",
  "a;b,c|d",
  "007",
  "true",
  "null",
  "\\n\\",
  "[1-3]",
  "*Arcs",
  "%",
  "\u00a0\ufeff",
  "__proto__",
  "constructor",
  "label",
  "weight",
  "attribute:label",
  "answered_1",
  "Relation",
  "id",
];

/** Any text that is well-formed Unicode and not empty. */
const text = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

type Key = readonly [name: string, kind: "text" | "number" | "boolean"];

function attributesFor(keys: readonly Key[]): fc.Arbitrary<Attributes> {
  const values = { text, number, boolean: fc.boolean() };
  const entries = keys.map(([key, kind]) => {
    const value: fc.Arbitrary<AttributeValue> = values[kind];
    return fc.option(value).map((one): readonly [string, AttributeValue] => [key, one]);
  });
  return fc.tuple(...entries).map((all) => Object.fromEntries(all.filter(([, value]) => value !== null)));
}

const keys = fc.uniqueArray(
  fc.tuple(text, fc.constantFrom("text" as const, "number" as const, "boolean" as const)),
  {
    maxLength: 3,
    selector: ([key]) => key.toLowerCase(),
  },
);

const waveNames: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.constant([""]),
  fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
);

/** Networks over one to three waves with hostile names; who did not answer has no ties of its own. */
export const hostileNetwork: fc.Arbitrary<NetworkDocument> = fc
  .record({
    waves: waveNames,
    relations: fc.uniqueArray(fc.record({ name: text, directed: fc.boolean() }), {
      minLength: 1,
      maxLength: 2,
      selector: ({ name }) => name,
    }),
    ids: fc.uniqueArray(text, { minLength: 1, maxLength: 6 }),
    nodeKeys: keys,
    tieKeys: keys,
  })
  .chain(({ waves, relations, ids, nodeKeys, tieKeys }) =>
    fc.record({
      waves: fc.constant(waves),
      relations: asked(relations, waves),
      nodes: fc.tuple(
        ...ids.map((id) =>
          fc
            .record({
              label: text,
              attributes: attributesFor(nodeKeys),
              there: some(waves),
              said: fc.option(some(waves)),
            })
            .map(({ label, attributes, there, said }) => {
              const presence = there.length === 0 ? waves : there;
              const answered = said === null ? null : presence.filter((wave) => said.includes(wave));
              return { id, label, attributes, presence, answered };
            }),
        ),
      ),
      ties: fc.array(
        fc.record({
          from: fc.constantFrom(...ids),
          to: fc.constantFrom(...ids),
          relation: fc.constantFrom(...relations.map(({ name }) => name)),
          wave: fc.constantFrom(...waves),
          weight: fc.option(number),
          attributes: attributesFor(tieKeys),
        }),
        { maxLength: 12 },
      ),
    }),
  )
  .map((network) => ({ ...network, ties: possible(network) }));

function some(waves: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...waves]);
}

/** The first relation is asked in all waves, others perhaps in some. */
function asked(
  relations: readonly NetworkRelation[],
  waves: readonly string[],
): fc.Arbitrary<NetworkRelation[]> {
  const inSome = relations.map((relation, index) =>
    some(waves).map((those) =>
      index === 0 || those.length === 0 || those.length === waves.length
        ? relation
        : { ...relation, waves: those },
    ),
  );
  return fc.tuple(...inSome);
}

/** Ties between two that are present, told by one who answered, once each. */
function possible({ nodes, relations, ties }: NetworkDocument): NetworkTie[] {
  const seen = new Set<string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return ties.filter(({ from, to, relation, wave }) => {
    const ends = [byId.get(from), byId.get(to)];
    const about = relations.find(({ name }) => name === relation);
    if (about?.waves?.includes(wave) === false) return false;
    const directed = about?.directed === true;
    const key = JSON.stringify([relation, wave, ...(directed ? [from, to] : [from, to].sort())]);
    const told = (directed ? ends.slice(0, 1) : ends).some(
      (node) => node?.answered?.includes(wave) !== false,
    );
    const there = ends.every((node) => node?.presence.includes(wave));
    if (from === to || !there || !told || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The same document whatever the order of ties and of the ends of undirected ones. */
export function canonical({ waves, relations, nodes, ties }: NetworkDocument): unknown {
  const directed = new Map(relations.map((relation) => [relation.name, relation.directed]));
  const turned = ties.map((tie) =>
    directed.get(tie.relation) === true || tie.from < tie.to ? tie : { ...tie, from: tie.to, to: tie.from },
  );
  const key = ({ relation, wave, from, to }: NetworkTie) => JSON.stringify([relation, wave, from, to]);
  const byKey = turned.map((tie) => [key(tie), tie] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return { waves, relations, nodes, ties: byKey.map(([, tie]) => tie) };
}
