import { readName } from "../document/attribute-names";
import { numberOf, valueOf } from "../document/attribute-types";
import { readHeading } from "../document/document-heading";
import { type Attributes, type AttributeValue } from "../document/network-document";
import { type ProblemLog } from "../problems/problem-log";
import { type ColumnMapping, type NetworkFile, type NetworkLimits } from "../reading/network-reading";
import { type RawNetwork, type RawNode, type RawTie } from "../reading/raw-network";
import { readXml } from "../xml/read-xml";
import {
  collectGexf,
  type GexfAttribute,
  type GexfEdge,
  type GexfGraph,
  type GexfNode,
  type GexfValue,
} from "./collect-gexf";
import { gexfNodeTitles, gexfTieTitles, weightId } from "./gexf-names";
import { covers, type TimeSpan } from "./time-span";

interface Input {
  readonly columns: ColumnMapping;
  readonly limits: NetworkLimits;
  readonly log: ProblemLog;
}

interface Wave {
  readonly name: string;
  readonly point: number;
}

/**
 * A GEXF file, 1.1 to 1.3. In a dynamic one every time at which an edge begins is a wave; an edge is in the waves that
 * its spells cover, a node without spells in all. Of a value of a node that changes the last one counts.
 */
export function readGexf(source: NetworkFile, input: Input): RawNetwork | null {
  const { limits, log } = input;
  const file = source.name;
  const { graph: collected, handlers } = collectGexf();
  if (!readXml(source, handlers, log)) return null;
  const graph = collected();
  if (graph.nodes.length === 0) log.problem("no-nodes", file);
  for (const { row, text } of graph.badTimes) log.problem("time-unreadable", file, { row }, { time: text });
  const heading = readHeading(graph.description);
  const waves = heading ? heading.waves.map((name, index) => ({ name, point: index + 1 })) : wavesOf(graph);
  if (waves.length > limits.waves)
    log.problem("too-many-waves", file, {}, { count: waves.length, most: limits.waves });
  if (log.problems.length > 0) return null;
  const context = { ...input, file, waves, ours: heading !== null };
  const edges = graph.edges.map((edge) => ({ edge, ...readEdge(edge, graph.ofEdges, context) }));
  const directedIn = ({ edge, undirected }: (typeof edges)[number]) =>
    !undirected && (edge.type === null ? graph.directed : edge.type === "directed");
  const relations = new Map<string, boolean>();
  for (const one of edges)
    relations.set(one.relation, directedIn(one) || relations.get(one.relation) === true);
  return {
    file,
    waves: waves.map(({ name }) => name),
    relations:
      heading?.relations ??
      (relations.size > 0
        ? Array.from(relations, ([name, directed]) => ({ name, directed }))
        : [{ name: "tie", directed: graph.directed }]),
    nodes: graph.nodes.map((node) => nodeOf(node, graph.ofNodes, context)),
    // An undirected (or "mutual") edge of a relation that also has directed ones tells both ways.
    ties: edges.flatMap((one) =>
      relations.get(one.relation) === true && !directedIn(one)
        ? one.ties.flatMap((tie) => [tie, { ...tie, from: tie.to, to: tie.from }])
        : one.ties,
    ),
  };
}

function wavesOf({ nodes, edges }: GexfGraph): Wave[] {
  const starts = (list: readonly { readonly spans: readonly TimeSpan[] }[]) =>
    new Set(
      list.flatMap(({ spans }) => spans.map(({ start, end }) => start ?? end).filter((at) => at !== null)),
    );
  const ofEdges = starts(edges);
  const points = ofEdges.size > 0 ? ofEdges : starts(nodes);
  if (points.size === 0) return [{ name: "", point: 0 }];
  return [...points].sort((a, b) => a - b).map((point) => ({ name: nameOf(point), point }));
}

/** Dates are kept as milliseconds; nobody counts waves in such numbers. */
function nameOf(point: number): string {
  return point > 1e10 ? new Date(point).toISOString().slice(0, 10) : String(point);
}

interface Context extends Input {
  readonly file: string;
  readonly waves: readonly Wave[];
  readonly ours: boolean;
}

function nodeOf(node: GexfNode, declared: ReadonlyMap<string, GexfAttribute>, context: Context): RawNode {
  const { file, waves, ours } = context;
  const own = new Set(ours ? ["answered"] : []);
  const told = node.values.filter(({ of }) => ours && of === "answered");
  const there = waves.filter(({ point }) => node.spans.some((span) => covers(span, point)));
  const isTrue = ({ point }: Wave) => told.some(({ text, span }) => text === "true" && covers(span, point));
  return {
    file,
    row: node.row,
    id: node.id,
    label: node.label === "" ? node.id : node.label,
    attributes: attributesOf(node, declared, node.values, own, { ...context, reserved: gexfNodeTitles }),
    presence: node.spans.length === 0 ? null : there.map(({ name }) => name),
    answered: told.length === 0 ? null : waves.filter(isTrue).map(({ name }) => name),
  };
}

interface ReadEdge {
  readonly relation: string;
  readonly undirected: boolean;
  readonly ties: readonly RawTie[];
}

function readEdge(edge: GexfEdge, declared: ReadonlyMap<string, GexfAttribute>, context: Context): ReadEdge {
  const { file, waves, ours, columns, log } = context;
  const titled = (title: string | undefined) =>
    title === undefined ? null : ([...declared.values()].find((one) => one.title === title)?.id ?? null);
  const idOf = {
    relation: titled(columns.relation ?? "relation"),
    weight: columns.weight === undefined ? weightId : titled(columns.weight),
    undirected: ours ? "undirected" : null,
  };
  const lookUp = (id: string | null, at: Wave) =>
    edge.values.filter(({ of, span }) => of === id && covers(span, at.point)).at(-1)?.text;
  const first = waves[0];
  const relation = lookUp(idOf.relation, first) ?? (edge.kind === "" ? "tie" : edge.kind);
  const there =
    edge.spans.length === 0 ? waves : waves.filter(({ point }) => edge.spans.some((s) => covers(s, point)));
  const own = new Set(Object.values(idOf).filter((id) => id !== null));
  const ties = there.map((wave): RawTie => {
    const text = lookUp(idOf.weight, wave) ?? edge.weight;
    const weight = text === "" ? null : numberOf(text);
    if (weight === undefined)
      log.problem("weight-not-a-number", file, { row: edge.row, column: "weight" }, { value: text });
    const values = edge.values.filter(({ span }) => covers(span, wave.point));
    return {
      file,
      row: edge.row,
      from: edge.source,
      to: edge.target,
      relation,
      wave: wave.name,
      weight: weight ?? null,
      attributes: attributesOf(edge, declared, values, own, { ...context, reserved: gexfTieTitles }),
    };
  });
  return { relation, undirected: ours && lookUp("undirected", first) === "true", ties };
}

/** Later values come after earlier ones, so that the last in time counts. */
function attributesOf(
  { row }: { readonly row: number },
  declared: ReadonlyMap<string, GexfAttribute>,
  values: readonly GexfValue[],
  own: ReadonlySet<string>,
  { file, log, ours, reserved }: Context & { readonly reserved: readonly string[] },
): Attributes {
  const found = new Map<string, AttributeValue>();
  const name = (title: string) => (ours ? readName(title, reserved) : title);
  for (const { id, title, type, fallback } of declared.values())
    if (!own.has(id) && fallback !== null) found.set(name(title), valueOf(fallback, type) ?? null);
  const byTime = [...values].sort(
    (a, b) => (a.span.start ?? Number.MIN_SAFE_INTEGER) - (b.span.start ?? Number.MIN_SAFE_INTEGER),
  );
  for (const { of, text } of byTime) {
    if (own.has(of)) continue;
    const { title, type } = declared.get(of) ?? { title: of, type: "string" as const };
    const value = valueOf(text, type);
    if (value === undefined)
      log.problem("value-not-of-type", file, { row, column: title }, { value: text, type });
    found.set(name(title), value ?? null);
  }
  return Object.fromEntries(found);
}
