import { CsvError, parse } from "csv-parse/sync";
import { InputError } from "./input-error";
import { readText } from "./read-text";

/** One line of a csv file: text per column, and where it stood. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface CsvColumns {
  readonly required: readonly string[];
  /** Columns that may be there besides; absent = any. */
  readonly optional?: readonly string[];
}

/** A comma-separated file with a header. @throws InputError on missing, double or unknown columns and ragged lines */
export function readCsv(folder: string, file: string, { required, optional }: CsvColumns): CsvTable {
  const [header = [], ...lines] = parseLines(file, readText(folder, file));
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (twice !== undefined) throw new InputError(`${file}: column ${twice} appears twice`);
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new InputError(`${file}: missing column ${missing.join(", ")}`);
  const unknown = optional && header.find((name) => !required.includes(name) && !optional.includes(name));
  if (unknown !== undefined) throw new InputError(`${file}: unknown column ${unknown}`);
  const rows = lines.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(header.map((name, column) => [name, cells[column]])),
  }));
  return { file, columns: header, rows };
}

function parseLines(file: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw new InputError(`${file}: ${error.message}`);
    throw error;
  }
}

/** A whole number in a cell. @throws InputError */
export function wholeNumber(table: CsvTable, row: CsvRow, column: string): number {
  const text = row.cells[column];
  if (!/^\d+$/.test(text)) throw fault(table, row, `${column} is "${text}", not a whole number`);
  return Number(text);
}

export function fault(table: CsvTable, row: CsvRow, what: string): InputError {
  return new InputError(`${table.file} line ${row.line}: ${what}`);
}
