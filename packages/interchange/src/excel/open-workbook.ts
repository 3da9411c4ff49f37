import { zipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { unpackWithin, type UnpackFault } from "../archive/unpack-within";
import { measurePart, type PartFault } from "./measure-part";

export type WorkbookFault = PartFault | UnpackFault;
export type WorkbookParts = ReadonlyMap<string, Uint8Array>;
export type WorkbookSheets = Awaited<ReturnType<typeof readExcelFile>>;

/**
 * The parts of a workbook (.xlsx), measured: within them no cell, no entity and no archive can take more memory than allowed.
 * @param mostBytes it may unpack to. @param mostCells of all sheets together
 */
export function openWorkbook(
  bytes: Uint8Array,
  mostBytes: number,
  mostCells: number,
): WorkbookParts | WorkbookFault {
  const parts = unpackWithin(bytes, mostBytes);
  if (typeof parts === "string") return parts;
  let cells = 0;
  for (const [part, content] of parts) {
    if (!isMarkup(part)) continue;
    const measured = measurePart(content, mostCells - cells);
    if (typeof measured === "string") return measured;
    cells += measured;
  }
  return parts;
}

/** The values of all sheets; null when the workbook is damaged or of another kind. */
export async function sheetsOf(parts: WorkbookParts): Promise<WorkbookSheets | null> {
  try {
    return await readExcelFile(Buffer.from(packedAnew(parts)), { trim: false });
  } catch (error) {
    // The reader throws plain errors on workbooks that are damaged or of another kind.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** What the reader of workbooks looks at. */
const isMarkup = (part: string) => /\.(xml|rels)$/i.test(part);

/**
 * The parts that were looked at, and nothing else: an archive can say one thing at its begin and another at its end, or
 * claim sizes for which a reader would lay room aside.
 */
function packedAnew(parts: WorkbookParts): Uint8Array {
  return zipSync(Object.fromEntries([...parts].filter(([part]) => isMarkup(part))), { level: 0 });
}
