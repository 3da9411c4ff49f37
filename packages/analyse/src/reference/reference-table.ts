import { readFileSync, writeFileSync } from "node:fs";
import { type ComparisonRow, magnitude } from "./comparison-row";

const file = new URL("../../../../docs/reference-comparison.md", import.meta.url);
const header = ["| Data | What | Values | Largest deviation | Peer |", "| --- | --- | --- | --- | --- |"];

/**
 * Holds the rows of one section of `docs/reference-comparison.md` against what has just been computed; with
 * `UPDATE_REFERENCE_TABLE=1` writes them instead. A deviation may be an order of magnitude (or one standard error of the
 * simulation) larger than documented, as machines round differently.
 * @param complete false where data are not on this machine: rows of the document that were not computed are then left alone
 * @returns what is out of step, nothing when all is well
 */
export function checkReferenceTable(
  section: string,
  rows: readonly ComparisonRow[],
  complete: boolean,
): string[] {
  const [begin, end] = [`<!-- ${section}: begin -->`, `<!-- ${section}: end -->`];
  const text = readFileSync(file, "utf8");
  const [before, rest] = text.split(begin);
  const [table, after] = rest.split(end);
  if (process.env.UPDATE_REFERENCE_TABLE === "1") {
    if (!complete) return ["not all reference data are on this machine: the table was left as it is"];
    writeFileSync(
      file,
      `${before}${begin}\n\n${[...header, ...rows.map(line)].join("\n")}\n\n${end}${after}`,
    );
    return [];
  }
  const documented = table
    .split("\n")
    .filter((one) => one.startsWith("|"))
    .slice(header.length);
  const stale = rows.filter((row) => !documented.some((one) => agrees(one, row)));
  const extra =
    complete && documented.length !== rows.length
      ? [`${section}: ${documented.length} rows, not ${rows.length}`]
      : [];
  return [...stale.map((row) => `not in the table: ${line(row)}`), ...extra];
}

function line(row: ComparisonRow): string {
  return `| ${[row.data, row.what, row.compared, magnitude(row), row.peer].join(" | ")} |`;
}

/** The same row, its deviation not much larger than documented. */
function agrees(documented: string, row: ComparisonRow): boolean {
  const cells = (text: string) => text.split("|").map((cell) => cell.trim());
  const theirs = cells(documented);
  const ours = cells(line(row));
  const same = ours.every((cell, at) => at === 4 || cell === theirs[at]);
  return same && row.largest <= allowed(theirs[4], row.unit);
}

function allowed(documented: string, unit: ComparisonRow["unit"]): number {
  if (unit === "simulation") return Number.parseFloat(documented) + 1;
  return Math.max(1e-15, Number(documented)) * 10;
}
