import { type ColumnNames, comparable } from "./column-names.server";
import { type Findings } from "./findings.server";
import { type Table } from "./read-table.server";

/** Which column of the file holds what: name in code → place in the row. */
export type BoundColumns = ReadonlyMap<string, { readonly at: number; readonly header: string }>;

/**
 * Matches a header with the columns that a kind of file knows. A required column that is missing and two columns that
 * mean the same are errors; a column that means nothing here is listed as ignored.
 */
export function bindColumns(
  table: Table,
  known: Readonly<Record<string, ColumnNames>>,
  findings: Findings,
): BoundColumns {
  const meaning = new Map<string, string>();
  for (const [name, { headers }] of Object.entries(known))
    for (const header of headers) meaning.set(comparable(header), name);

  const bound = new Map<string, { at: number; header: string }>();
  table.header.forEach((header, at) => {
    const name = meaning.get(comparable(header));
    if (name === undefined) {
      findings.warn({
        line: null,
        column: header,
        code: header === "" ? "column-unnamed" : "column-ignored",
      });
    } else if (bound.has(name)) {
      findings.error({ line: null, column: header, code: "column-twice" });
    } else {
      bound.set(name, { at, header });
    }
  });
  for (const [name, { required, headers }] of Object.entries(known))
    if (required && !bound.has(name))
      findings.error({
        line: null,
        column: headers[0],
        code: "column-missing",
        params: { names: headers.join(", ") },
      });
  return bound;
}
