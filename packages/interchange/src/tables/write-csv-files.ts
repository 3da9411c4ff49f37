import { csvFile } from "@vensterbank/core";
import { type NetworkDocument } from "../document/network-document";
import { networkTables } from "./write-tables";

/** The tables of the document as text files (UTF-8 with a mark, so that a spreadsheet takes them for it). Holds all. */
export function writeCsvFiles(document: NetworkDocument): Record<string, string> {
  return Object.fromEntries(
    networkTables(document).map(({ name, columns, rows }) => [
      `${name}.csv`,
      `\uFEFF${csvFile(
        columns,
        rows.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell))),
      )}`,
    ]),
  );
}
