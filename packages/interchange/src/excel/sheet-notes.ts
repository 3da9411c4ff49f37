import sax from "sax";

/** A rectangle of cells, rows and columns from 0, ends included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What the values of a sheet do not tell. */
export interface SheetNotes {
  /** Cells that were merged; only the first of each holds a value. */
  readonly merged: readonly CellArea[];
  /** Formulas whose outcome is not in the file: nobody calculated them, or they failed. */
  readonly withoutValue: readonly { readonly row: number; readonly column: number }[];
  /** Rows that are there and not seen, by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  /** The sheet without those formulas: a reader of values stumbles over them. */
  readonly markup: string;
}

/** Reads a sheet's XML, which `measurePart` has looked at, for what stands beside its values. */
export function readSheetNotes(text: string): SheetNotes {
  const options = { trim: false, strictEntities: true, position: true };
  const parser = sax.parser(true, options);
  const merged: CellArea[] = [];
  const withoutValue: { row: number; column: number }[] = [];
  const hiddenRows: number[] = [];
  const cuts: { from: number; to: number }[] = [];
  const at = { row: -1, column: -1, from: 0, inCell: false, formula: false, value: false, failed: false };
  parser.onopentag = ({ name, attributes }) => {
    const attribute = (wanted: string) => {
      const value = attributes[wanted];
      return value === undefined ? undefined : typeof value === "string" ? value : value.value;
    };
    switch (local(name)) {
      case "row":
        at.row = numberIn(attribute("r")) ?? at.row + 1;
        at.column = -1;
        if (/^(1|true)$/.test(attribute("hidden") ?? "")) hiddenRows.push(at.row);
        break;
      case "c": {
        const address = cellAt(attribute("r"));
        at.column = address?.column ?? at.column + 1;
        if (address) at.row = address.row;
        Object.assign(at, { from: parser.startTagPosition - 1, inCell: true, formula: false, value: false });
        at.failed = attribute("t") === "e";
        break;
      }
      case "f":
        if (at.inCell) at.formula = true;
        break;
      case "v":
        if (at.inCell) at.value = true;
        break;
      case "mergeCell": {
        const [from, to] = (attribute("ref") ?? "").split(":").map(cellAt);
        if (from && to) merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      }
    }
  };
  parser.onclosetag = (name) => {
    if (local(name) !== "c" || !at.inCell) return;
    at.inCell = false;
    if (!at.failed && (!at.formula || at.value)) return;
    withoutValue.push({ row: at.row, column: at.column });
    cuts.push({ from: at.from, to: parser.position });
  };
  parser.write(text).close();
  return { merged, withoutValue, hiddenRows, markup: without(text, cuts) };
}

function without(text: string, cuts: readonly { readonly from: number; readonly to: number }[]): string {
  if (cuts.length === 0) return text;
  let kept = "";
  let start = 0;
  for (const { from, to } of cuts) {
    kept += text.slice(start, from);
    start = to;
  }
  return kept + text.slice(start);
}

const numberIn = (text: string | undefined) =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) - 1 : undefined;

/** `AB7` → row 6, column 27. */
function cellAt(address: string | undefined): { row: number; column: number } | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address ?? "");
  if (!found) return null;
  const column = [...found[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]) - 1, column: column - 1 };
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);
