import { type ColumnMapping, columnKey } from "./bound-columns.server";
import { type ColumnNames, comparable } from "./column-names.server";
import { type Table } from "./read-table.server";

/** Shortest known name that counts when it stands inside a longer header. */
const shortestInside = 4;

/**
 * A first guess of what the columns of a list mean: a known name; else a known name inside the header, or one
 * that the header shortens; for mail addresses
 * also what stands in the column. Every column means at most one thing.
 */
export function guessColumns(
  { header, rows }: Pick<Table, "header" | "rows">,
  known: Readonly<Record<string, ColumnNames>>,
): ColumnMapping {
  const mapping: Record<string, string> = {};
  const free = new Set(header.keys());
  const take = (name: string, at: number | undefined) => {
    if (at === undefined || name in mapping) return;
    mapping[name] = columnKey(header, at);
    free.delete(at);
  };
  const headers = header.map(comparable);
  const find = (fits: (header: string, at: number) => boolean) =>
    [...free].find((at) => headers[at] !== "" && fits(headers[at], at));
  for (const [name, { headers: names }] of Object.entries(known)) {
    const own = new Set(names.map(comparable));
    take(
      name,
      find((one) => own.has(one)),
    );
  }
  for (const name of ["email", "contactEmail"])
    if (name in known)
      take(
        name,
        find((_, at) => rows.slice(0, 50).filter(({ cells }) => cells[at]?.includes("@")).length >= 2),
      );
  for (const [name, { headers: names }] of Object.entries(known)) {
    const own = names.map(comparable).filter((one) => one.length >= shortestInside);
    take(
      name,
      find((one) =>
        own.some((part) => one.includes(part) || (one.length > shortestInside && part.startsWith(one))),
      ),
    );
  }
  // A name in parts needs no whole name, and the other way round.
  if ("name" in mapping && "lastName" in known)
    for (const part of ["firstName", "infix", "lastName"]) delete mapping[part];
  return mapping;
}
