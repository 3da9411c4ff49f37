import { strToU8, zipSync } from "fflate";

export interface WorkbookOptions {
  /** Areas as Excel names them, for instance "B2:B4". */
  readonly merged?: readonly string[];
  readonly dates1904?: boolean;
  /** Rows, from 1, that are hidden. */
  readonly hidden?: readonly number[];
  /** Address of a cell → the XML inside it, in place of its value. */
  readonly raw?: Readonly<Record<string, string>>;
}

/** A small workbook of one sheet, made by hand so that it can hold what no well-behaved writer makes. */
export function workbookOf(
  rows: readonly (readonly (string | number)[])[],
  { merged = [], dates1904 = false, hidden = [], raw = {} }: WorkbookOptions = {},
): Uint8Array {
  const cells = rows.map((row, i) => {
    const own = row.map((value, at) => {
      const address = `${letters(at)}${i + 1}`;
      const special = raw[address];
      if (special !== undefined) return `<c r="${address}" t="str">${special}</c>`;
      if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
      return value === ""
        ? ""
        : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    });
    return `<row r="${i + 1}"${hidden.includes(i + 1) ? ' hidden="1"' : ""}>${own.join("")}</row>`;
  });
  const merges = merged.map((area) => `<mergeCell ref="${area}"/>`).join("");
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships ${links}><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${dates1904 ? 1 : 0}"/><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships ${links}><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet ${main}><sheetData>${cells.join("")}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
    ),
  });
}

const letters = (at: number): string =>
  (at < 26 ? "" : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
