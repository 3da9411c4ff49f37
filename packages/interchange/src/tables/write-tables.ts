import { writtenName } from "../document/attribute-names";
import { attributeTypesOf } from "../document/attribute-types";
import { type Attributes, type NetworkDocument } from "../document/network-document";
import { edgeColumns, nodeColumns } from "./written-names";
import { writeWaveList } from "./wave-list";

type Cell = string | number | boolean | null;

export interface WrittenTable {
  readonly name: "nodes" | "edges" | "relations" | "respondents" | "waves" | "attributes";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The document as tables that hold all of it: nodes, edges, relations, respondents (a row = present in that wave;
 * responded 1, 0 for a missing answer, empty for not known) the order of waves and the types of attributes. They are the data folder that
 * the command line reads.
 */
export function networkTables({ waves, relations, nodes, ties }: NetworkDocument): WrittenTable[] {
  const ofNodes = attributeTypesOf(nodes);
  const ofTies = attributeTypesOf(ties);
  const cells = (attributes: Attributes, names: Iterable<string>) =>
    Array.from(names, (name) => (Object.hasOwn(attributes, name) ? attributes[name] : null));
  return [
    {
      name: "nodes",
      columns: [...nodeColumns, ...Array.from(ofNodes.keys(), (name) => writtenName(name, nodeColumns))],
      rows: nodes.map(({ id, label, attributes }) => [id, label, ...cells(attributes, ofNodes.keys())]),
    },
    {
      name: "edges",
      columns: [...edgeColumns, ...Array.from(ofTies.keys(), (name) => writtenName(name, edgeColumns))],
      rows: ties.map(({ wave, relation, from, to, weight, attributes }) => [
        wave,
        relation,
        from,
        to,
        weight,
        ...cells(attributes, ofTies.keys()),
      ]),
    },
    {
      name: "relations",
      columns: ["relation", "directed", "waves"],
      rows: relations.map(({ name, directed, waves: asked }) => [
        name,
        directed ? 1 : 0,
        writeWaveList(asked ?? waves),
      ]),
    },
    {
      name: "respondents",
      columns: ["id", "wave", "responded"],
      rows: nodes.flatMap(({ id, presence, answered }) =>
        presence.map((wave) => [id, wave, answered === null ? null : answered.includes(wave) ? 1 : 0]),
      ),
    },
    { name: "waves", columns: ["wave"], rows: waves.map((wave) => [wave]) },
    {
      name: "attributes",
      columns: ["attribute", "of", "type"],
      rows: [
        ...Array.from(ofNodes, ([name, type]) => [name, "node", type]),
        ...Array.from(ofTies, ([name, type]) => [name, "tie", type]),
      ],
    },
  ];
}
