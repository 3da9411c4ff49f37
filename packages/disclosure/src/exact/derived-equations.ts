import { isWhole } from "../rational";
import { type Column, type Row, RowSpace } from "./row-space";

/**
 * Columns of each equation of the reduced form of plain rows: differences that somebody might take. Weighted rows are
 * left out: what is left of differences with them are long equations over nearly everybody.
 */
export function derivedEquations(
  columns: readonly Column[],
  rows: readonly Row[],
): readonly (readonly number[])[] {
  const space = new RowSpace(columns, true);
  for (const row of rows) {
    if ([...row.values()].every((value) => isWhole(value, 1))) space.add(row);
  }
  return [...space.rows()].map((row) => [...row.keys()]);
}
