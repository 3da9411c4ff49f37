import { type ColumnNames, comparable } from "./column-names.server";
import { type Findings } from "./findings.server";
import { type Table } from "./read-table.server";

/** Which column of the file holds what: name in code → place in the row. */
export type BoundColumns = ReadonlyMap<string, { readonly at: number; readonly header: string }>;

/** Name of a column in code → column of the file, as `columnKey` names it. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** How a mapping names a column: by its header, or by its place from 1 when the header is empty or stands there twice. */
export function columnKey(header: readonly string[], at: number): string {
  const name = header[at];
  const unique = name !== "" && !name.startsWith("#") && header.indexOf(name) === header.lastIndexOf(name);
  return unique ? name : `#${at + 1}`;
}

/**
 * Matches a header with the columns that a kind of file knows. A required column that is missing and two columns that
 * mean the same are errors; a column that means nothing here is listed as ignored.
 * @param mapping what somebody chose; then names of columns tell nothing any more
 */
export function bindColumns(
  table: Pick<Table, "header">,
  known: Readonly<Record<string, ColumnNames>>,
  findings: Findings,
  mapping: ColumnMapping | null = null,
): BoundColumns {
  const { header } = table;
  const bound = mapping === null ? boundByName(header, known, findings) : boundByChoice(header, mapping);
  const used = new Set([...bound.values()].map(({ at }) => at));
  const twice = new Set(findings.errors.map(({ column }) => column));
  header.forEach((column, at) => {
    if (used.has(at) || twice.has(column)) return;
    findings.warn({ line: null, column, code: column === "" ? "column-unnamed" : "column-ignored" });
  });
  for (const [name, { required, headers, unless = [] }] of Object.entries(known))
    if (required && !bound.has(name) && !unless.some((other) => bound.has(other)))
      findings.error({
        line: null,
        column: headers[0],
        code: "column-missing",
        params: { names: headers.join(", ") },
      });
  return bound;
}

type Bound = Map<string, { at: number; header: string }>;

function boundByName(
  columns: readonly string[],
  known: Readonly<Record<string, ColumnNames>>,
  findings: Findings,
): Bound {
  const meaning = new Map<string, string>();
  for (const [name, { headers }] of Object.entries(known))
    for (const header of headers) meaning.set(comparable(header), name);
  const bound: Bound = new Map();
  columns.forEach((header, at) => {
    const name = meaning.get(comparable(header));
    if (name === undefined) return;
    if (bound.has(name)) findings.error({ line: null, column: header, code: "column-twice" });
    else bound.set(name, { at, header });
  });
  return bound;
}

function boundByChoice(columns: readonly string[], mapping: ColumnMapping): Bound {
  const bound: Bound = new Map();
  columns.forEach((header, at) => {
    for (const [name, chosen] of Object.entries(mapping))
      if (chosen === columnKey(columns, at)) bound.set(name, { at, header });
  });
  return bound;
}
