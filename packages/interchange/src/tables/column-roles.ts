import { type ColumnMapping } from "../reading/network-reading";
import { type NetworkTable } from "./network-table";

/** Usual names of columns, in English and Dutch, lower case; the first that is there counts. */
const usual: Record<keyof ColumnMapping, readonly string[]> = {
  id: ["id", "node", "nr", "nummer", "code"],
  label: ["label", "name", "naam", "full name", "titel", "title"],
  source: ["source", "from", "van", "sender", "zender", "ego", "bron", "i"],
  target: ["target", "to", "naar", "receiver", "ontvanger", "alter", "doel", "j"],
  weight: ["weight", "gewicht", "strength", "sterkte", "value", "waarde"],
  relation: ["relation", "relatie", "type", "kind", "soort"],
  wave: ["wave", "meting", "golf", "time", "period", "periode"],
};

/** Index of the column that plays a role: the mapped one, else the usual one; -1 when there is none. */
export function columnFor(
  { columns }: NetworkTable,
  role: keyof ColumnMapping,
  mapping: ColumnMapping,
): number {
  const chosen = mapping[role];
  if (chosen !== undefined) return columns.indexOf(chosen);
  const lower = columns.map((column) => column.toLowerCase());
  return usual[role].map((name) => lower.indexOf(name)).find((index) => index >= 0) ?? -1;
}

export const tableKinds = [
  "nodes",
  "edges",
  "relations",
  "respondents",
  "waves",
  "attributes",
  "matrix",
  "other",
] as const;
/** What a table is about. `other` is left alone. */
export type TableKind = (typeof tableKinds)[number];

const byName: Readonly<Record<string, TableKind>> = {
  nodes: "nodes",
  knopen: "nodes",
  edges: "edges",
  ties: "edges",
  relaties: "edges",
  relations: "relations",
  respondents: "respondents",
  waves: "waves",
  attributes: "attributes",
  planted: "other",
};

/** Told by the name of the file or sheet, else by its columns. */
export function tableKind(table: NetworkTable, mapping: ColumnMapping): TableKind {
  const name = table.name.toLowerCase();
  if (Object.hasOwn(byName, name)) return byName[name];
  const has = (role: keyof ColumnMapping) => columnFor(table, role, mapping) >= 0;
  if (has("source") && has("target")) return "edges";
  if (isMatrix(table)) return "matrix";
  return has("id") ? "nodes" : "other";
}

/** The names over the columns are those before the rows (order and completeness are checked by the reader). */
export function isMatrix({ columns, rows }: NetworkTable): boolean {
  const [, ...names] = columns;
  if (names.length === 0 || rows.length === 0) return false;
  const before = new Set(rows.map(({ cells }) => String(cells[0] ?? "")));
  return names.filter((name) => before.has(name)).length > names.length / 2;
}
