/** A cell as written: null is empty. */
export type CsvCell = string | number | null;

/**
 * Comma-separated text (RFC 4180) with a header, lines ending in CR LF. Words that a spreadsheet would take for a
 * formula get an apostrophe before them; numbers stay numbers.
 * @param delimiter a semicolon for files that a Dutch Excel must open by itself
 */
export function csvFile(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  delimiter: "," | ";" = ",",
): string {
  const lines = [columns, ...rows].map((cells) => cells.map(written).join(delimiter));
  return `${lines.join("\r\n")}\r\n`;
}

/**
 * What a spreadsheet may run: the signs with which formulas begin, also in the wide form that Japanese keyboards give and
 * behind blanks that a reader leaves out, and the characters that begin another cell or line.
 */
const formula = /^(['\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|'*[\t\r\n])/;

/** Words that are no formula any more; words that already bear the apostrophe get another, so that none is lost. */
function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** What a cell of `csvFile` said before an apostrophe was put before it. */
export function withoutNeutralising(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = neutralised(cell);
  // Every usual delimiter and every outer space, so that no reader has to guess.
  return /[",;|\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
