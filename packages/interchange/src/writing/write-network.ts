import { strToU8, zipSync } from "fflate";
import { type NetworkDocument } from "../document/network-document";
import { writeWorkbook } from "../excel/write-workbook";
import { writeGexf } from "../gexf/write-gexf";
import { writeGraphml } from "../graphml/write-graphml";
import { writeCyjs } from "../json/write-cyjs";
import { writeKumu } from "../json/write-kumu";
import { writeMatrices } from "../matrix/write-matrices";
import { writePajek } from "../pajek/write-pajek";
import { writeCsvFiles } from "../tables/write-csv-files";

export const networkWriteFormats = [
  "csv",
  "excel",
  "graphml",
  "gexf",
  "pajek",
  "cyjs",
  "kumu",
  "matrix",
] as const;
export type NetworkWriteFormat = (typeof networkWriteFormats)[number];

/** How the file of a format ends. */
export const networkFileEndings: Readonly<Record<NetworkWriteFormat, string>> = {
  csv: ".csv.zip",
  excel: ".xlsx",
  graphml: ".graphml",
  gexf: ".gexf",
  pajek: ".net.zip",
  cyjs: ".cyjs",
  kumu: ".kumu.json",
  matrix: ".matrix.zip",
};

/**
 * The document as one file of a format. What a format cannot hold stands at its own writer.
 * @param time that the files of a zip bear
 */
export async function writeNetwork(
  document: NetworkDocument,
  format: NetworkWriteFormat,
  time: Date,
): Promise<Uint8Array> {
  const zipped = (files: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
      mtime: time,
    });
  switch (format) {
    case "csv":
      return zipped(writeCsvFiles(document));
    case "excel":
      return writeWorkbook(document);
    case "graphml":
      return strToU8(writeGraphml(document));
    case "gexf":
      return strToU8(writeGexf(document));
    case "pajek":
      return zipped(writePajek(document));
    case "cyjs":
      return strToU8(writeCyjs(document));
    case "kumu":
      return strToU8(writeKumu(document));
    case "matrix":
      return zipped(writeMatrices(document));
  }
}
