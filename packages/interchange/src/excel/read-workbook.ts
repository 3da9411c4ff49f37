import { zipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { unpackWithin } from "../archive/unpack-within";
import { type ProblemLog } from "../problems/problem-log";
import { type NetworkFile } from "../reading/network-reading";
import { type NetworkTable, type TableCell } from "../tables/network-table";
import { measurePart, type PartFault } from "./measure-part";

/** Cells of all sheets together: the largest matrix, and a few hundred thousand ties with their attributes. */
const mostCells = 10_000_000;

/** The sheets of an Excel workbook (.xlsx) as tables; empty sheets are left out. @param most bytes it may unpack to */
export async function readWorkbook(
  { name, bytes }: NetworkFile,
  most: number,
  log: ProblemLog,
): Promise<NetworkTable[]> {
  const parts = unpackWithin(bytes, most);
  if (typeof parts === "string") {
    log.problem(parts, name);
    return [];
  }
  const fault = faultOf(parts);
  if (fault !== null) {
    log.problem(fault, name);
    return [];
  }
  const sheets = await sheetsOf(packedAnew(parts));
  if (sheets === null) {
    log.problem("unreadable-sheet", name);
    return [];
  }
  const tables = sheets.flatMap(({ sheet, data }) => tableOf(name, sheet, data));
  if (tables.length === 0) log.problem("file-empty", name);
  return tables;
}

type Sheets = Awaited<ReturnType<typeof readExcelFile>>;

async function sheetsOf(bytes: Uint8Array): Promise<Sheets | null> {
  try {
    return await readExcelFile(Buffer.from(bytes), { trim: false });
  } catch (error) {
    // The reader throws plain errors on workbooks that are damaged or of another kind.
    if (error instanceof Error) return null;
    throw error;
  }
}

function faultOf(parts: ReadonlyMap<string, Uint8Array>): PartFault | null {
  let cells = 0;
  for (const [part, content] of parts) {
    if (!isMarkup(part)) continue;
    const measured = measurePart(content, mostCells - cells);
    if (typeof measured === "string") return measured;
    cells += measured;
  }
  return null;
}

/** What the reader of workbooks looks at. */
const isMarkup = (part: string) => /\.(xml|rels)$/i.test(part);

/**
 * The parts that were looked at, and nothing else: an archive can say one thing at its begin and another at its end, or
 * claim sizes for which a reader would lay room aside.
 */
function packedAnew(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].filter(([part]) => isMarkup(part))), { level: 0 });
}

function tableOf(file: string, name: string, data: Sheets[number]["data"]): NetworkTable[] {
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
