export type TableCell = string | number | boolean | null;

/** A table of a text file or a sheet: a header and rows; a cell of a text file is always text, never null. */
export interface NetworkTable {
  readonly file: string;
  /** Name of the sheet, or of the file without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Line of the file or row of the sheet, from 1. */
  readonly row: number;
  /** As many as there are columns. */
  readonly cells: readonly TableCell[];
}

export const textOf = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell);
