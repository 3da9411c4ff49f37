/** A chi-square test of a square table; nulls when there is nothing to compare. */
export interface TableTest {
  readonly chiSquare: number | null;
  readonly df: number | null;
  readonly p: number | null;
}

/** Counts of a square table, rows = first, columns = second. */
export type SquareTable = readonly (readonly number[])[];

export const undefinedTest: TableTest = { chiSquare: null, df: null, p: null };
