import { withoutNeutralising } from "@vensterbank/core";
import { CsvError, parse } from "csv-parse/sync";
import { type ProblemLog } from "../problems/problem-log";
import { decodeText } from "../text/decode-text";
import { type NetworkFile, type NetworkLimits } from "../reading/network-reading";
import { type NetworkTable } from "./network-table";

/** A text file as a table; comma, semicolon, tab or bar, whichever its first line has most of. */
export function readCsvTable(
  { name, bytes }: NetworkFile,
  { matrixNodes: most }: Pick<NetworkLimits, "matrixNodes">,
  log: ProblemLog,
): NetworkTable | null {
  const text = decodeText(name, bytes, log);
  if (text.trim() === "") {
    log.problem("file-empty", name);
    return null;
  }
  const { delimiter, columns: width } = firstLine(text);
  // Only a matrix is so wide; it is refused before its cells are read.
  if (width > most + 1) {
    log.problem("too-many-nodes", name, {}, { count: width - 1, most });
    return null;
  }
  const lines = parseLines(name, text, delimiter, log);
  if (lines === null) return null;
  const [header, ...rest] = lines;
  const columns = header.cells.map(withoutNeutralising);
  const rows = rest.flatMap(({ row, cells }) => {
    if (cells.slice(columns.length).some((cell) => cell !== "")) {
      log.problem("line-too-long", name, { row }, { cells: cells.length, columns: columns.length });
      return [];
    }
    return [{ row, cells: columns.map((_, column) => withoutNeutralising(cells[column] ?? "")) }];
  });
  return { file: name, name: stem(name), columns, rows };
}

export function stem(file: string): string {
  const last = file.split(/[\\/]/).at(-1) ?? file;
  return last.replace(/\.[a-z0-9]+$/i, "");
}

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

function parseLines(
  file: string,
  text: string,
  delimiter: string,
  log: ProblemLog,
): readonly [Line, ...Line[]] | null {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: row }) => {
        lines.push({ row, cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.lines === "number" ? error.lines : null;
    log.problem("unreadable-csv", file, { row });
    return null;
  }
  const [first, ...others] = lines;
  if (first === undefined) log.problem("file-empty", file);
  return first === undefined ? null : [first, ...others];
}

const delimiters = [",", ";", "\t", "|"];

/** The delimiter that the first line has most of outside quotes, and how many columns that makes. */
function firstLine(text: string): { readonly delimiter: string; readonly columns: number } {
  const counts = new Map(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && /[\r\n]/.test(character)) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const of = (delimiter: string) => counts.get(delimiter) ?? 0;
  const delimiter = delimiters.reduce((best, one) => (of(one) > of(best) ? one : best));
  return { delimiter, columns: of(delimiter) + 1 };
}
