import { type ColumnMapping, type NetworkFile, type NetworkReadFormat } from "./network-reading";
import { type NetworkTable } from "../tables/network-table";
import { tableKind } from "../tables/column-roles";

/** What a file is by its first bytes; a workbook is a zip that holds one. Text that is nothing else is a table. */
export function fileKind({
  name,
  bytes,
}: NetworkFile): "zip" | "graphml" | "gexf" | "pajek" | "json" | "table" {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return "zip";
  const start = beginning(bytes);
  if (/<(\w+:)?graphml[\s>]/i.test(start)) return "graphml";
  if (/<(\w+:)?gexf[\s>]/i.test(start)) return "gexf";
  // Refused as XML by the reader that comes nearest.
  if (/^\s*<(\?xml|!doctype)/i.test(start)) return /\.gexf$/i.test(name) ? "gexf" : "graphml";
  if (/^\s*(%[^\n]*\n\s*)*\*(network|vertices)/i.test(start) || /\.(net|clu|paj)$/i.test(name))
    return "pajek";
  if (/\.json$/i.test(name)) return "json";
  return "table";
}

function beginning(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !utf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  return new TextDecoder(encoding).decode(bytes.subarray(0, 4096));
}

/** Whether tables are matrices or lists of nodes and edges. */
export function tablesFormat(tables: readonly NetworkTable[], columns: ColumnMapping): NetworkReadFormat {
  return tables.some((table) => tableKind(table, columns) === "edges") ||
    !tables.some((table) => tableKind(table, columns) === "matrix")
    ? "csv"
    : "matrix";
}
