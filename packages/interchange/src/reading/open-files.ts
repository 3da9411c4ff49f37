import { unpackWithin } from "../archive/unpack-within";
import { readWorkbook } from "../excel/read-workbook";
import { type ProblemLog } from "../problems/problem-log";
import { readCsvTable } from "../tables/read-csv-table";
import { type NetworkTable } from "../tables/network-table";
import { fileKind, tablesFormat } from "./detect-format";
import {
  type NetworkFile,
  type NetworkLimits,
  type NetworkReadFormat,
  type ReadNetworkOptions,
} from "./network-reading";

/** The files, unzipped and told apart; tables are read already. */
export interface OpenedFiles {
  readonly format: NetworkReadFormat;
  readonly files: readonly NetworkFile[];
  readonly tables: readonly NetworkTable[];
}

/** Null when the files cannot be told apart or are too large, which is then in the log. */
export async function openFiles(
  given: readonly NetworkFile[],
  { format, columns = {} }: Pick<ReadNetworkOptions, "format" | "columns">,
  limits: NetworkLimits,
  log: ProblemLog,
): Promise<OpenedFiles | null> {
  const files = unzipped(given, limits, log);
  if (files === null) return null;
  const kinds = new Set(files.map(fileKind));
  if (kinds.has("zip") || format === "excel") {
    const [file, second] = files;
    if (second) return misfit(second.name, log);
    const tables = await readWorkbook(file, limits.unpackedBytes, log);
    return log.problems.length > 0 ? null : { format: "excel", files, tables };
  }
  const markup = (["graphml", "gexf"] as const).find((kind) => format === kind || kinds.has(kind));
  if (markup) {
    if (files.length > 1) return misfit(files[1].name, log);
    return { format: markup, files, tables: [] };
  }
  if (kinds.has("pajek") || format === "pajek") return { format: "pajek", files, tables: [] };
  const tables = files.flatMap((file) => {
    // Settings that the command line reads beside the tables.
    if (fileKind(file) === "json") return [];
    return readCsvTable(file, limits, log) ?? [];
  });
  if (tables.length === 0 && log.problems.length === 0) log.problem("format-unknown", files[0].name);
  if (log.problems.length > 0) return null;
  return { format: format ?? tablesFormat(tables, columns), files, tables };
}

function misfit(file: string, log: ProblemLog): null {
  log.problem("files-do-not-fit", file);
  return null;
}

/** A zip that is no workbook is its files. */
function unzipped(
  given: readonly NetworkFile[],
  limits: NetworkLimits,
  log: ProblemLog,
): NetworkFile[] | null {
  const total = given.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const [first] = given;
  if (first === undefined || given.every(({ bytes }) => bytes.length === 0)) {
    log.problem("file-empty", first?.name ?? "");
    return null;
  }
  if (total > limits.bytes) {
    log.problem("file-too-large", first.name, {}, { most: Math.floor(limits.bytes / 1_000_000) });
    return null;
  }
  const files = given.flatMap((file): NetworkFile[] => {
    if (fileKind(file) !== "zip") return [file];
    const parts = unpackWithin(file.bytes, limits.unpackedBytes);
    if (typeof parts === "string") {
      log.problem(parts, file.name, {}, { most: Math.floor(limits.unpackedBytes / 1_000_000) });
      return [];
    }
    if (parts.has("[Content_Types].xml")) return [file];
    return [...parts]
      .filter(([name]) => !name.endsWith("/") && !/(^|\/)(__MACOSX|\.)/.test(name))
      .map(([name, bytes]) => ({ name, bytes }));
  });
  if (files.length === 0 && log.problems.length === 0) log.problem("file-empty", first.name);
  const order = new Intl.Collator("en", { numeric: true });
  return log.problems.length > 0 ? null : files.sort((a, b) => order.compare(a.name, b.name));
}
