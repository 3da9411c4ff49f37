import { writtenName } from "../document/attribute-names";
import { attributeTypesOf, type AttributeType } from "../document/attribute-types";
import { writeHeading } from "../document/document-heading";
import { type Attributes, type AttributeValue, type NetworkDocument } from "../document/network-document";
import { xmlAttributes, xmlText } from "../xml/write-xml";
import { answeredName, headingName, nodeNames, presentName, tieNames } from "./graphml-keys";

type Value = NonNullable<AttributeValue>;
const graphmlTypes: Record<AttributeType, string> = {
  string: "string",
  number: "double",
  boolean: "boolean",
};

/**
 * GraphML, one graph; a tie per relation and wave is an edge of its own with both as attributes. Holds all: presence
 * and answers per wave are attributes of nodes (`answered_1` false = a missing answer; left out = not known). Where
 * some relations are undirected and some are not, the graph is directed and edges of the former say `undirected`,
 * because common readers refuse a graph of both kinds.
 */
export function writeGraphml(document: NetworkDocument): string {
  const { waves, relations, nodes, ties } = document;
  const keys = createKeys();
  const directed = relations.some((relation) => relation.directed);
  const undirected = new Set(relations.flatMap(({ name, directed: d }) => (d ? [] : [name])));
  const named = (list: readonly { readonly attributes: Attributes }[], reserved: readonly string[]) =>
    new Map(
      Array.from(attributeTypesOf(list), ([name, type]) => [
        name,
        { name: writtenName(name, reserved), type },
      ]),
    );
  const [ofNodes, ofTies] = [named(nodes, nodeNames(waves.length)), named(ties, tieNames)];
  const nodeLines = nodes.map(({ id, label, attributes, presence, answered }) => {
    const perWave = waves.flatMap((wave, index): string[] => {
      const there = presence.includes(wave);
      const told = answered === null || !there ? null : answered.includes(wave);
      return [
        keys.data("node", presentName(index), "boolean", there),
        keys.data("node", answeredName(index), "boolean", told),
      ];
    });
    const own = Array.from(ofNodes, ([key, { name, type }]) =>
      keys.data("node", name, type, Object.hasOwn(attributes, key) ? attributes[key] : null),
    );
    const content = [keys.data("node", "label", "string", label), ...perWave, ...own].join("");
    return `<node${xmlAttributes({ id })}>${content}</node>`;
  });
  const tieLines = ties.map(({ from, to, relation, wave, weight, attributes }, index) => {
    const content = [
      keys.data("edge", "weight", "number", weight),
      keys.data("edge", "relation", "string", relation),
      keys.data("edge", "wave", "string", wave),
      keys.data("edge", "undirected", "boolean", directed && undirected.has(relation) ? true : null),
      ...Array.from(ofTies, ([key, { name, type }]) =>
        keys.data("edge", name, type, Object.hasOwn(attributes, key) ? attributes[key] : null),
      ),
    ].join("");
    return `<edge${xmlAttributes({ id: `e${index + 1}`, source: from, target: to })}>${content}</edge>`;
  });
  const heading = keys.data("graph", headingName, "string", writeHeading(document));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys.lines(),
    `<graph id="G" edgedefault="${directed ? "directed" : "undirected"}">`,
    heading,
    ...nodeLines,
    ...tieLines,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** Keys are declared as they are first used; a value of null is left out. */
function createKeys() {
  const keys = new Map<string, { readonly id: string; readonly line: string }>();
  return {
    data(about: "graph" | "node" | "edge", name: string, type: AttributeType, value: Value | null): string {
      if (value === null) return "";
      const known = JSON.stringify([about, name]);
      const id = keys.get(known)?.id ?? `d${keys.size}`;
      const declared = { id, for: about, "attr.name": name, "attr.type": graphmlTypes[type] };
      keys.set(known, { id, line: `<key${xmlAttributes(declared)}/>` });
      return `<data key="${id}">${xmlText(String(value))}</data>`;
    },
    lines: () => Array.from(keys.values(), ({ line }) => line),
  };
}
