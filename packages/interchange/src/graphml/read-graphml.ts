import { readName } from "../document/attribute-names";
import { numberOf, valueOf } from "../document/attribute-types";
import { type DocumentHeading, readHeading } from "../document/document-heading";
import { type Attributes, type AttributeValue } from "../document/network-document";
import { type ProblemLog } from "../problems/problem-log";
import { type ColumnMapping, type NetworkFile } from "../reading/network-reading";
import { type RawNetwork, type RawNode, type RawTie } from "../reading/raw-network";
import { readXml } from "../xml/read-xml";
import { collectGraphml, type FoundEdge, type FoundNode, type GraphmlGraph } from "./collect-graphml";
import { answeredName, nodeNames, presentName, tieNames } from "./graphml-keys";

interface Input {
  readonly columns: ColumnMapping;
  readonly log: ProblemLog;
}

/** A GraphML file: nodes, edges, their data; relations and waves from data of the edges. */
export function readGraphml(source: NetworkFile, { columns, log }: Input): RawNetwork | null {
  const graph = collectGraphml();
  if (!readXml(source, graph.handlers, log)) return null;
  const file = source.name;
  if (graph.nodes.length === 0) {
    log.problem("no-nodes", file);
    return null;
  }
  const heading = readHeading(graph.heading);
  const values = valueReader(file, graph, log);
  const ties = graph.edges.map((edge) => tieOf(file, edge, { columns, log, values, ours: heading !== null }));
  const undirected = new Set(
    graph.edges.flatMap((edge, index) => (directionOf(edge, graph) ? [] : [ties[index].relation])),
  );
  const mixed = new Set(
    graph.edges.flatMap((edge, index) => (directionOf(edge, graph) ? [ties[index].relation] : [])),
  );
  const names = [...new Set(ties.map(({ relation }) => relation))];
  const relations = (names.length === 0 ? ["tie"] : names).map((name) => ({
    name,
    directed: mixed.has(name) || (names.length === 0 && graph.directed),
  }));
  return {
    file,
    waves: heading?.waves ?? null,
    relations: heading?.relations ?? relations,
    nodes: graph.nodes.map((node) => nodeOf(file, node, heading, { columns, values })),
    // An undirected edge of a relation that also has directed ones tells both ways.
    ties: ties.flatMap((tie, index) =>
      undirected.has(tie.relation) && mixed.has(tie.relation) && !directionOf(graph.edges[index], graph)
        ? [tie, { ...tie, from: tie.to, to: tie.from }]
        : [tie],
    ),
  };
}

function directionOf({ directed, data }: FoundEdge, graph: GraphmlGraph): boolean {
  if (data.get("undirected") === "true") return false;
  return directed ?? graph.directed;
}

type ValueReader = (
  about: "node" | "edge",
  found: { readonly data: ReadonlyMap<string, string>; readonly row: number },
  taken: readonly string[],
  reserved: readonly string[],
) => Attributes;

function valueReader(file: string, graph: GraphmlGraph, log: ProblemLog): ValueReader {
  return (about, { data, row }, taken, reserved) =>
    Object.fromEntries(
      [...data].flatMap(([name, text]): [string, AttributeValue][] => {
        if (taken.includes(name)) return [];
        const type = graph.types.get(`${about} ${name}`) ?? "string";
        const value = valueOf(text, type);
        if (value === undefined)
          log.problem("value-not-of-type", file, { row, column: name }, { value: text, type });
        return [[readName(name, reserved), value ?? null]];
      }),
    );
}

/** The mapped name, or the first of the usual ones that is there; a file of ours has only its own. */
function roleIn(
  data: ReadonlyMap<string, string>,
  mapped: string | undefined,
  usual: readonly string[],
): string | null {
  if (mapped !== undefined) return mapped;
  return usual.find((name) => data.has(name)) ?? null;
}

function nodeOf(
  file: string,
  node: FoundNode,
  heading: DocumentHeading | null,
  { columns, values }: { readonly columns: ColumnMapping; readonly values: ValueReader },
): RawNode {
  const { id, row, data } = node;
  const label = roleIn(data, columns.label, heading ? ["label"] : ["label", "Label", "name", "Name", "naam"]);
  const waves = heading?.waves ?? [];
  const is = (name: string, text: string) => data.get(name) === text;
  const there = waves.filter((_, index) => is(presentName(index), "true"));
  const told = waves.some((_, index) => data.has(answeredName(index)));
  const answered = waves.filter((_, index) => is(answeredName(index), "true"));
  const reserved = heading === null ? [] : nodeNames(waves.length);
  return {
    file,
    row,
    id,
    label: (label === null ? undefined : data.get(label)) ?? node.label ?? id,
    attributes: values("node", node, [...(label === null ? [] : [label]), ...reserved], reserved),
    presence: there.length === 0 ? null : there,
    answered: told ? answered : null,
  };
}

function tieOf(
  file: string,
  edge: FoundEdge,
  { columns, log, values, ours }: Input & { readonly values: ValueReader; readonly ours: boolean },
): RawTie {
  const { row, data } = edge;
  const role = (mapped: string | undefined, own: string, others: readonly string[]) =>
    roleIn(data, mapped, ours ? [own] : [own, ...others]);
  const weight = role(columns.weight, "weight", ["Weight", "gewicht"]);
  const relation = role(columns.relation, "relation", ["relatie", "type"]);
  const wave = role(columns.wave, "wave", ["meting"]);
  const text = weight === null ? "" : (data.get(weight) ?? "");
  const number = text === "" ? null : numberOf(text);
  if (number === undefined)
    log.problem("weight-not-a-number", file, { row, column: weight }, { value: text });
  const taken = [weight, relation, wave, "undirected"].filter((name) => name !== null);
  return {
    file,
    row,
    from: edge.source,
    to: edge.target,
    relation: (relation === null ? undefined : data.get(relation)) ?? "tie",
    wave: (wave === null ? undefined : data.get(wave)) ?? "",
    weight: number ?? null,
    attributes: values("edge", edge, taken, ours ? tieNames : []),
  };
}
