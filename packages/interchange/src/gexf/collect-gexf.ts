import { type AttributeType } from "../document/attribute-types";
import { fromXml } from "../xml/write-xml";
import { type XmlElement, type XmlHandlers } from "../xml/read-xml";
import { always, type TimeSpan, timeOf } from "./time-span";

export interface GexfValue {
  /** Id of the attribute. */
  readonly of: string;
  readonly text: string;
  readonly span: TimeSpan;
}

interface Found {
  readonly row: number;
  readonly spans: TimeSpan[];
  readonly values: GexfValue[];
}

export interface GexfNode extends Found {
  readonly id: string;
  readonly label: string;
}

export interface GexfEdge extends Found {
  readonly source: string;
  readonly target: string;
  readonly type: string | null;
  readonly weight: string;
  /** Kind, or label where there is no kind. */
  readonly kind: string;
}

export interface GexfAttribute {
  readonly id: string;
  readonly title: string;
  readonly type: AttributeType;
  fallback: string | null;
}

export interface GexfGraph {
  readonly nodes: readonly GexfNode[];
  readonly edges: readonly GexfEdge[];
  readonly ofNodes: ReadonlyMap<string, GexfAttribute>;
  readonly ofEdges: ReadonlyMap<string, GexfAttribute>;
  readonly directed: boolean;
  readonly description: string;
  /** Times that cannot be read: line and text. */
  readonly badTimes: readonly { readonly row: number; readonly text: string }[];
}

/** Collects the elements of a GEXF file, 1.1 to 1.3, as they come. */
export function collectGexf(): { readonly graph: () => GexfGraph; readonly handlers: XmlHandlers } {
  const nodes: GexfNode[] = [];
  const edges: GexfEdge[] = [];
  const ofNodes = new Map<string, GexfAttribute>();
  const ofEdges = new Map<string, GexfAttribute>();
  const badTimes: { row: number; text: string }[] = [];
  const open: Found[] = [];
  let directed = false;
  let description = "";
  let about = "node";
  let attribute: GexfAttribute | null = null;

  const time = (text: string | undefined, row: number): number | null => {
    const read = timeOf(text);
    if (read === undefined) badTimes.push({ row, text: text ?? "" });
    return read ?? null;
  };
  const spanOf = ({ attributes, row }: XmlElement): TimeSpan | null => {
    const get = (name: string) => attributes.get(name);
    const stamp = time(get("timestamp"), row);
    if (stamp !== null) return { ...always, start: stamp, end: stamp };
    const start = time(get("start") ?? get("startopen"), row);
    const end = time(get("end") ?? get("endopen"), row);
    if (start === null && end === null) return null;
    return { start, end, startOpen: attributes.has("startopen"), endOpen: attributes.has("endopen") };
  };
  const found = (element: XmlElement): Found => {
    const own = spanOf(element);
    const { attributes, row } = element;
    const stamps = (attributes.get("timestamps") ?? "").match(/[^\s,;<>[\]]+/g) ?? [];
    const spans = stamps.flatMap((text): TimeSpan[] => {
      const at = time(text, row);
      return at === null ? [] : [{ ...always, start: at, end: at }];
    });
    return { row, spans: own === null ? spans : [own, ...spans], values: [] };
  };

  const handlers: XmlHandlers = {
    open(element) {
      const { name, attributes } = element;
      const get = (key: string) => fromXml(attributes.get(key) ?? "");
      if (name === "graph") directed = attributes.get("defaultedgetype") === "directed";
      else if (name === "attributes") about = get("class");
      else if (name === "attribute") {
        const id = get("id");
        attribute = { id, title: get("title") || id, type: typeOf(get("type")), fallback: null };
        (about === "edge" ? ofEdges : ofNodes).set(id, attribute);
      } else if (name === "node") {
        const node = { id: get("id"), label: get("label"), ...found(element) };
        nodes.push(node);
        open.push(node);
      } else if (name === "edge") {
        const type = attributes.get("type") ?? null;
        const kind = get("kind") || get("label");
        const edge = {
          source: get("source"),
          target: get("target"),
          weight: get("weight"),
          type,
          kind,
          ...found(element),
        };
        edges.push(edge);
        open.push(edge);
      } else if (name === "spell" || name === "slice") {
        const span = spanOf(element);
        if (span) open.at(-1)?.spans.push(span);
      } else if (name === "attvalue") {
        const of = get("for") || get("id");
        open.at(-1)?.values.push({ of, text: get("value"), span: spanOf(element) ?? always });
      }
    },
    close(name, text) {
      if (name === "node" || name === "edge") open.pop();
      if (name === "description") description = fromXml(text);
      if (name === "default" && attribute) attribute.fallback = fromXml(text);
      if (name === "attribute") attribute = null;
    },
  };
  return { graph: () => ({ nodes, edges, ofNodes, ofEdges, directed, description, badTimes }), handlers };
}

function typeOf(text: string): AttributeType {
  if (text === "boolean") return "boolean";
  return /^(integer|long|float|double|short|byte|bigdecimal|biginteger)$/.test(text) ? "number" : "string";
}
