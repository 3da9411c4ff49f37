export type CopiedValue = string | number | null;

/**
 * One row as whoever holds a copy sees it: its columns as text or numbers, and under names that begin with `@` what the
 * database itself remembers of it (its place in the file, the number of its transaction).
 */
export type CopiedRow = Readonly<Record<string, CopiedValue>>;

/** Table → rows, in the order in which they lie in the copy. */
export type CopiedDatabase = Readonly<Record<string, readonly CopiedRow[]>>;

/** Every column that a row of a table has. */
export function columnsOf(rows: readonly CopiedRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
