interface LinkRow {
  readonly name: string;
  readonly group: string;
  readonly url: string;
}

/** A spreadsheet would run a cell that begins like this as a formula; an apostrophe before it keeps it text. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string) => (/[";\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Links as CSV that a Dutch Excel opens: semicolons, a byte order mark. */
export function linksCsv(header: readonly string[], links: readonly LinkRow[]): string {
  const rows = [header, ...links.map(({ name, group, url }) => [name, group, url])];
  return `\ufeff${rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(";")).join("\r\n")}\r\n`;
}
