export type CsvCell = string | number | null;

const written = (cell: CsvCell) => {
  const text = cell === null ? "" : String(cell);
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** CSV with semicolons and a line end after every row; null is an empty cell. */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(written).join(";")}\n`).join("");
}
