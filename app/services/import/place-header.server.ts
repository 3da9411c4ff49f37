import { comparable } from "./column-names.server";
import { type TableRow } from "./read-table.server";

/** How far down a header may stand: below a title, a date, a logo. */
const rowsSearched = 30;

/**
 * Place of the header among the rows, from 0. It is the row that knows the most names of columns, two at least; when none
 * does, the first one that is at least half as full as the fullest: titles above a list fill one or two cells.
 */
export function placeHeader(rows: readonly TableRow[], known: ReadonlySet<string>): number {
  const first = rows.slice(0, rowsSearched);
  const names = first.map(
    ({ cells }) => new Set(cells.map(comparable).filter((cell) => known.has(cell))).size,
  );
  const most = Math.max(0, ...names);
  if (most >= 2) return names.indexOf(most);
  const filled = first.map(({ cells }) => cells.filter((cell) => cell !== "").length);
  const fullest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count >= Math.max(fullest / 2, Math.min(2, fullest))),
  );
}
