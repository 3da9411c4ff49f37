import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { type NetworkDocument } from "../document/network-document";
import { networkTables } from "../tables/write-tables";
import { writtenCellText } from "./cell-text";

/** The tables of the document as sheets of an Excel workbook (.xlsx). Holds all; text is never a formula. */
export async function writeWorkbook(document: NetworkDocument): Promise<Uint8Array> {
  const sheets = networkTables(document).map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: [
      columns.map((column) => ({
        value: writtenCellText(column),
        type: String,
        fontWeight: "bold" as const,
      })),
      ...rows.map((row) => row.map(written)),
    ] satisfies SheetData,
  }));
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

function written(cell: string | number | boolean | null) {
  if (typeof cell === "string") return { value: writtenCellText(cell), type: String };
  if (typeof cell === "number") return { value: cell, type: Number };
  return cell === null ? null : { value: cell, type: Boolean };
}
