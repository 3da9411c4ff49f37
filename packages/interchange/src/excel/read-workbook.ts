import { type ProblemLog } from "../problems/problem-log";
import { type NetworkFile } from "../reading/network-reading";
import { type NetworkTable, type TableCell } from "../tables/network-table";
import { openWorkbook, sheetsOf, type WorkbookSheets } from "./open-workbook";

/** Cells of all sheets together: the largest matrix, and a few hundred thousand ties with their attributes. */
const mostCells = 10_000_000;

/** The sheets of an Excel workbook (.xlsx) as tables; empty sheets are left out. @param most bytes it may unpack to */
export async function readWorkbook(
  { name, bytes }: NetworkFile,
  most: number,
  log: ProblemLog,
): Promise<NetworkTable[]> {
  const parts = openWorkbook(bytes, most, mostCells);
  const sheets = typeof parts === "string" ? parts : ((await sheetsOf(parts)) ?? "unreadable-sheet");
  if (typeof sheets === "string") {
    log.problem(sheets, name);
    return [];
  }
  const tables = sheets.flatMap(({ sheet, data }) => tableOf(name, sheet, data));
  if (tables.length === 0) log.problem("file-empty", name);
  return tables;
}

function tableOf(file: string, name: string, data: WorkbookSheets[number]["data"]): NetworkTable[] {
  const rows = data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ""));
  const [header, ...rest] = filled;
  if (header === undefined) return [];
  const columns = header.cells.map((cell) => (cell === null ? "" : String(cell)));
  return [
    {
      file,
      name,
      columns,
      rows: rest.map(({ row, cells }) => ({ row, cells: columns.map((_, column) => cells[column] ?? null) })),
    },
  ];
}

function cellOf(cell: unknown): TableCell {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : null;
}
