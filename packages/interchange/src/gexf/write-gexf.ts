import { writtenName } from "../document/attribute-names";
import { attributeTypesOf, type AttributeType } from "../document/attribute-types";
import { writeHeading } from "../document/document-heading";
import {
  type Attributes,
  type AttributeValue,
  type NetworkDocument,
  type NetworkTie,
} from "../document/network-document";
import { xmlAttributes, xmlText } from "../xml/write-xml";
import { gexfNodeTitles, gexfTieTitles, weightId } from "./gexf-names";

const gexfTypes: Record<AttributeType, string> = { string: "string", number: "double", boolean: "boolean" };

/**
 * GEXF 1.3. Several waves make it dynamic: wave k, from 1, is the time [k, k]; nodes have a spell per wave of presence,
 * an edge per pair and relation has a spell per wave with weight and attributes of that time. `answered` false = a
 * missing answer; left out = not known. Holds all. Where some relations are undirected and some are not, the graph
 * is directed and edges of the former say `undirected`, because common readers refuse a graph of both kinds.
 */
export function writeGexf(document: NetworkDocument): string {
  const { waves, relations, nodes, ties } = document;
  const dynamic = waves.length > 1;
  const directed = relations.some((relation) => relation.directed);
  const undirected = new Set(relations.flatMap(({ name, directed: d }) => (d ? [] : [name])));
  const point = (wave: string): Time =>
    dynamic ? { start: waves.indexOf(wave) + 1, end: waves.indexOf(wave) + 1 } : {};
  const spells = (at: readonly string[]) =>
    dynamic
      ? element(
          "spells",
          at.map((wave) => `<spell${xmlAttributes(point(wave))}/>`),
        )
      : "";
  const ofNodes = columnsOf(nodes, gexfNodeTitles, "n");
  const ofTies = columnsOf(ties, gexfTieTitles, "e");

  const nodeLines = nodes.map(({ id, label, attributes, presence, answered }) => {
    const told =
      answered === null
        ? []
        : presence.map((wave) => value("answered", answered.includes(wave), point(wave)));
    const content = element("attvalues", [...values(attributes, ofNodes, {}), ...told]) + spells(presence);
    return `<node${xmlAttributes({ id, label })}>${content}</node>`;
  });
  const edgeLines = together(ties, undirected).map((same, index) => {
    const [{ from, to, relation, weight }] = same;
    const perWave = same.flatMap((tie) => [
      ...(dynamic && tie.weight !== null ? [value(weightId, tie.weight, point(tie.wave))] : []),
      ...values(tie.attributes, ofTies, point(tie.wave)),
    ]);
    const own = [
      value("relation", relation, {}),
      ...(directed && undirected.has(relation) ? [value("undirected", true, {})] : []),
    ];
    const head = {
      id: `e${index + 1}`,
      source: from,
      target: to,
      kind: relation,
      weight: dynamic ? null : weight,
    };
    const content = element("attvalues", [...own, ...perWave]) + spells(same.map(({ wave }) => wave));
    return `<edge${xmlAttributes(head)}>${content}</edge>`;
  });

  const mode = dynamic ? "dynamic" : "static";
  const time: Readonly<Record<string, string | number>> = dynamic
    ? { timeformat: "integer", timerepresentation: "interval", start: 1, end: waves.length }
    : {};
  const answered = ["answered", "answered", "boolean"] as const;
  const fixed = [
    ["relation", "relation", "string"],
    ["undirected", "undirected", "boolean"],
  ] as const;
  const changing = dynamic ? [[weightId, "weight", "double"] as const] : [];
  const declared = (columns: readonly Column[]) =>
    columns.map(({ id, title, type }) => [id, title, gexfTypes[type]] as const);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `<meta><creator>Vensterbank</creator><description>${xmlText(writeHeading(document))}</description></meta>`,
    `<graph${xmlAttributes({ defaultedgetype: directed ? "directed" : "undirected", mode, ...time })}>`,
    attributesElement("node", "static", [...declared(ofNodes), ...(dynamic ? [] : [answered])]),
    attributesElement("node", "dynamic", dynamic ? [answered] : []),
    attributesElement("edge", "static", [...fixed, ...(dynamic ? [] : declared(ofTies))]),
    attributesElement("edge", "dynamic", dynamic ? [...changing, ...declared(ofTies)] : []),
    "<nodes>",
    ...nodeLines,
    "</nodes>",
    "<edges>",
    ...edgeLines,
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ]
    .filter((line, index, all) => line !== "" || index === all.length - 1)
    .join("\n");
}

interface Column {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly type: AttributeType;
}

function columnsOf(
  list: readonly { readonly attributes: Attributes }[],
  reserved: readonly string[],
  prefix: string,
): Column[] {
  return Array.from(attributeTypesOf(list), ([name, type], index) => ({
    name,
    id: `${prefix}${index + 1}`,
    title: writtenName(name, reserved),
    type,
  }));
}

function attributesElement(
  about: "node" | "edge",
  mode: "static" | "dynamic",
  columns: readonly (readonly [id: string, title: string, type: string])[],
): string {
  const lines = columns.map(([id, title, type]) => `<attribute${xmlAttributes({ id, title, type })}/>`);
  return lines.length === 0
    ? ""
    : `<attributes class="${about}" mode="${mode}">${lines.join("")}</attributes>`;
}

type Time = Readonly<Record<string, number>>;

function value(id: string, content: NonNullable<AttributeValue>, time: Time): string {
  return `<attvalue${xmlAttributes({ for: id, value: String(content), ...time })}/>`;
}

function values(attributes: Attributes, columns: readonly Column[], time: Time): string[] {
  return columns.flatMap(({ name, id }) => {
    const content = Object.hasOwn(attributes, name) ? attributes[name] : null;
    return content === null ? [] : [value(id, content, time)];
  });
}

function element(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `<${name}>${lines.join("")}</${name}>`;
}

/** Ties of the same pair and relation, over waves. */
function together(
  ties: readonly NetworkTie[],
  undirected: ReadonlySet<string>,
): [NetworkTie, ...NetworkTie[]][] {
  const groups = new Map<string, [NetworkTie, ...NetworkTie[]]>();
  for (const tie of ties) {
    const turned = undirected.has(tie.relation) && tie.to < tie.from;
    const key = JSON.stringify([tie.relation, ...(turned ? [tie.to, tie.from] : [tie.from, tie.to])]);
    const group = groups.get(key);
    if (group) group.push(tie);
    else groups.set(key, [tie]);
  }
  return [...groups.values()];
}
