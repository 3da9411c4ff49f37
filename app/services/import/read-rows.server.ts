import { bindColumns, type BoundColumns, type ColumnMapping } from "./bound-columns.server";
import { type ColumnNames } from "./column-names.server";
import { Findings } from "./findings.server";
import { type Table } from "./read-table.server";
import { RowReader } from "./row-reader.server";

export interface RowsRead<Row> {
  readonly rows: Row[];
  readonly findings: Findings;
  readonly columns: BoundColumns;
}

/**
 * Reads every row of a table; `read` gives null for a row in which something is wrong.
 * @param mapping which column means what, when somebody said it; otherwise the names of the columns tell
 */
export function readRows<Row>(
  table: Table,
  known: Readonly<Record<string, ColumnNames>>,
  read: (reader: RowReader) => Row | null,
  mapping: ColumnMapping | null = null,
): RowsRead<Row> {
  const findings = new Findings();
  table.warnings.forEach((warning) => findings.warn(warning));
  const columns = bindColumns(table, known, findings, mapping);
  const rows: Row[] = [];
  // Without its columns no row can be read; saying so for every row would hide the cause.
  if (findings.errorCount > 0) return { rows, findings, columns };
  if (table.rows.length === 0) findings.error({ line: null, column: null, code: "no-rows" });
  for (const row of table.rows) {
    const value = read(new RowReader(row, columns, findings, table));
    if (value !== null) rows.push(value);
  }
  return { rows, findings, columns };
}
