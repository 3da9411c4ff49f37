import { type AttributeType } from "../document/attribute-types";
import { fromXml } from "../xml/write-xml";
import { type XmlElement, type XmlHandlers } from "../xml/read-xml";
import { headingName } from "./graphml-keys";

interface Found {
  readonly row: number;
  /** Name of the key → text. */
  readonly data: Map<string, string>;
}

export interface FoundNode extends Found {
  readonly id: string;
  /** What yEd draws on it. */
  label: string | null;
}

export interface FoundEdge extends Found {
  readonly source: string;
  readonly target: string;
  /** Null: as the graph. */
  readonly directed: boolean | null;
}

export interface GraphmlGraph {
  readonly nodes: readonly FoundNode[];
  readonly edges: readonly FoundEdge[];
  readonly directed: boolean;
  /** "node NAME" or "edge NAME" → type. */
  readonly types: ReadonlyMap<string, AttributeType>;
  readonly heading: string;
}

/** Collects the elements of a GraphML file as they come. Nodes of graphs inside nodes are nodes like the others. */
export function collectGraphml(): GraphmlGraph & { readonly handlers: XmlHandlers } {
  const nodes: FoundNode[] = [];
  const edges: FoundEdge[] = [];
  const names = new Map<string, string>();
  const types = new Map<string, AttributeType>();
  const open: Found[] = [];
  const graph = { directed: true, heading: "" };
  let key: string | null = null;
  /** "node", "edge" or "all" → name → text of who does not say otherwise. */
  const defaults = new Map<string, Map<string, string>>();
  const pictures = new Set<string>();
  let declared = { about: "", name: "" };

  const handlers: XmlHandlers = {
    open({ name, attributes, row }) {
      const get = (attribute: string) => fromXml(attributes.get(attribute) ?? "");
      if (name === "key") declare({ name, attributes, row });
      if (name === "graph" && nodes.length === 0)
        graph.directed = attributes.get("edgedefault") !== "undirected";
      if (name === "node") {
        const node: FoundNode = { id: get("id"), label: null, row, data: new Map() };
        nodes.push(node);
        open.push(node);
      }
      if (name === "edge") {
        const directed = attributes.has("directed") ? attributes.get("directed") === "true" : null;
        const edge: FoundEdge = {
          source: get("source"),
          target: get("target"),
          directed,
          row,
          data: new Map(),
        };
        edges.push(edge);
        open.push(edge);
      }
      if (name === "data") key = attributes.get("key") ?? null;
    },
    close(name, text) {
      if (name === "node" || name === "edge") {
        const { data } = open.pop() ?? { data: new Map<string, string>() };
        for (const about of [name, "all"])
          for (const [one, value] of defaults.get(about) ?? []) if (!data.has(one)) data.set(one, value);
      }
      if (name === "default") {
        const those = defaults.get(declared.about) ?? new Map<string, string>();
        defaults.set(declared.about, those.set(declared.name, fromXml(text)));
      }
      const inside = open.at(-1);
      if (name === "NodeLabel" && inside && "label" in inside) inside.label ??= fromXml(text).trim();
      if (name !== "data" || key === null) return;
      const named = names.get(key) ?? key;
      // How yEd draws it is no value.
      if (inside && !pictures.has(key)) inside.data.set(named, fromXml(text));
      if (!inside && named === headingName) graph.heading = fromXml(text);
      key = null;
    },
  };

  function declare({ attributes }: XmlElement) {
    const id = attributes.get("id") ?? "";
    const about = attributes.get("for") ?? "all";
    const named = fromXml(attributes.get("attr.name") ?? id);
    names.set(id, named);
    declared = { about, name: named };
    if (!attributes.has("attr.name") && attributes.has("yfiles.type")) pictures.add(id);
    const type = typeOf(attributes.get("attr.type"));
    for (const one of ["node", "edge"])
      if (about === one || about === "all") types.set(`${one} ${named}`, type);
  }

  return {
    nodes,
    edges,
    types,
    handlers,
    get directed() {
      return graph.directed;
    },
    get heading() {
      return graph.heading;
    },
  };
}

function typeOf(text: string | undefined): AttributeType {
  if (text === "boolean") return "boolean";
  return text === "int" || text === "long" || text === "float" || text === "double" ? "number" : "string";
}
