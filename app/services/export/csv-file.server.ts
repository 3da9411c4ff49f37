/** A cell as written: null is empty. */
export type CsvCell = string | number | null;

/**
 * Comma-separated text (RFC 4180) with a header. Words that a spreadsheet would take for a formula get an apostrophe
 * before them; numbers stay numbers.
 */
export function csvFile(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [columns, ...rows].map((cells) => cells.map(written).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
