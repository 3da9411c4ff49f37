import { type Attributes } from "../document/network-document";
import { type ProblemLog } from "../problems/problem-log";
import { type ColumnMapping } from "../reading/network-reading";
import { type RawNetwork, type RawNode, type RawTie } from "../reading/raw-network";
import { numberOf } from "../document/attribute-types";
import { columnFor, type TableKind, tableKind } from "./column-roles";
import { attributeReader, declaredTypes, type DeclaredTypes } from "./read-attributes";
import { type NetworkTable, textOf } from "./network-table";
import { readRelations, readWaves, wavesIn } from "./read-relations";
import { readRespondents } from "./read-respondents";
import { edgeColumns, nodeColumns } from "./written-names";

interface Input {
  readonly columns: ColumnMapping;
  readonly log: ProblemLog;
}

/**
 * Tables of nodes and edges, with the tables of relations, respondents and attributes where they are there. Without
 * nodes the ends of the edges are the nodes.
 */
export function readTables(tables: readonly NetworkTable[], { columns, log }: Input): RawNetwork | null {
  const of = (kind: TableKind) => tables.filter((table) => tableKind(table, columns) === kind);
  const [[edges], [nodes], [relations], [respondents]] = [
    of("edges"),
    of("nodes"),
    of("relations"),
    of("respondents"),
  ];
  for (const kind of ["edges", "nodes", "relations", "respondents", "waves"] as const) {
    const [, second] = of(kind);
    if (second) log.problem("files-do-not-fit", second.file, { column: second.name });
  }
  if (!edges && !nodes) {
    log.problem("format-unknown", tables[0]?.file ?? "");
    return null;
  }
  const types = declaredTypes(of("attributes"), log);
  const declared = relations ? readRelations(relations, log) : null;
  const told = respondents ? readRespondents(respondents, log) : null;
  const raw = nodes ? readNodes(nodes, { columns, log, types }) : null;
  if (told && raw)
    for (const { id, row } of told.rows)
      if (!raw.some((node) => node.id === id))
        log.problem("node-unknown", respondents?.file ?? "", { row }, { id });
  return {
    file: (nodes ?? edges).file,
    waves: readWaves(of("waves")[0]) ?? (declared === null ? null : wavesIn(declared)),
    relations: declared,
    nodes: raw?.map((node) => ({ ...node, ...told?.of(node.id) })) ?? null,
    ties: edges
      ? readEdges(edges, { columns, log, types, only: declared?.length === 1 ? declared[0].name : null })
      : [],
  };
}

interface RowsInput extends Input {
  readonly types: DeclaredTypes;
}

function readNodes(table: NetworkTable, { columns, log, types }: RowsInput): RawNode[] {
  const id = columnFor(table, "id", columns);
  const label = columnFor(table, "label", columns);
  if (id < 0) {
    log.problem("column-missing", table.file, { row: 1 }, { column: columns.id ?? "id" });
    return [];
  }
  const attributes = attributeReader(table, [id, label], types.node, nodeColumns, log);
  return table.rows.map((row) => ({
    file: table.file,
    row: row.row,
    id: textOf(row.cells[id]),
    label: label < 0 ? textOf(row.cells[id]) : textOf(row.cells[label]),
    attributes: attributes(row),
    presence: null,
    answered: null,
  }));
}

function readEdges(
  table: NetworkTable,
  { columns, log, types, only }: RowsInput & { readonly only: string | null },
): RawTie[] {
  const roles = ["source", "target", "weight", "relation", "wave"] as const;
  const [source, target, weight, relation, wave] = roles.map((role) => columnFor(table, role, columns));
  for (const [role, index] of [
    ["source", source],
    ["target", target],
  ] as const)
    if (index < 0) log.problem("column-missing", table.file, { row: 1 }, { column: columns[role] ?? role });
  for (const [role, index] of [
    ["weight", weight],
    ["relation", relation],
    ["wave", wave],
  ] as const)
    if (index < 0 && columns[role] !== undefined)
      log.problem("column-missing", table.file, { row: 1 }, { column: columns[role] });
  if (source < 0 || target < 0) return [];
  const attributes = attributeReader(
    table,
    [source, target, weight, relation, wave],
    types.tie,
    edgeColumns,
    log,
  );
  return table.rows.map((row): RawTie => {
    const text = (index: number) => textOf(row.cells[index]);
    return {
      file: table.file,
      row: row.row,
      from: text(source),
      to: text(target),
      relation: relation < 0 ? (only ?? "tie") : text(relation),
      wave: wave < 0 ? "" : text(wave),
      weight:
        weight < 0
          ? null
          : weightOf(text(weight), table, { row: row.row, column: table.columns[weight] }, log),
      attributes: attributes(row) satisfies Attributes,
    };
  });
}

function weightOf(
  text: string,
  { file }: NetworkTable,
  place: { readonly row: number; readonly column: string },
  log: ProblemLog,
): number | null {
  if (text.trim() === "") return null;
  const weight = numberOf(text);
  if (weight === undefined) log.problem("weight-not-a-number", file, place, { value: text });
  return weight ?? null;
}
