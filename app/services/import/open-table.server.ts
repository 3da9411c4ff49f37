import { type ColumnNames, columnNames, comparable, type ImportKind } from "./column-names.server";
import { readTable, refusedTable, tableLimits, type TableReading } from "./read-table.server";
import { readWorkbookTable } from "./workbook-table.server";

/** Reads a file of rows, whatever it is: a workbook (.xlsx) or text (CSV). Never throws on content. */
export async function openTable(
  bytes: Uint8Array,
  fileName: string,
  kind: ImportKind,
): Promise<TableReading> {
  if (bytes.length > tableLimits.bytes)
    return refusedTable("too-large", null, { megabytes: tableLimits.bytes / 2 ** 20 });
  const known = knownHeaders(kind);
  const isArchive = [0x50, 0x4b, 3, 4].every((byte, i) => bytes[i] === byte);
  return isArchive ? readWorkbookTable(bytes, fileName, known) : readTable(bytes, fileName, known);
}

function knownHeaders(kind: ImportKind): ReadonlySet<string> {
  const columns: readonly ColumnNames[] = Object.values(columnNames[kind]);
  return new Set(columns.flatMap(({ headers }) => headers.map(comparable)));
}
