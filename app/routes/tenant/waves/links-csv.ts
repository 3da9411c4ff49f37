import { csvFile } from "@vensterbank/core";

interface LinkRow {
  readonly name: string;
  readonly group: string;
  readonly url: string;
}

/** Links as CSV that a Dutch Excel opens: semicolons, a byte order mark. */
export function linksCsv(header: readonly string[], links: readonly LinkRow[]): string {
  const rows = links.map(({ name, group, url }) => [name, group, url]);
  return `\ufeff${csvFile(header, rows, ";")}`;
}
