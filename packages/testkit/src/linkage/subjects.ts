import { type CopiedDatabase, type CopiedRow, type CopiedValue, columnsOf } from "./copied-database";

/** Somebody to be found, and every value in the copy that is known to be theirs: ids, hashes of links, a name. */
export interface Subject {
  readonly key: string;
  readonly identities: ReadonlySet<string>;
}

/** The rows of one table that are about subjects, one each: of several rows of one subject, the first. */
export interface SourceTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, CopiedRow>;
}

/** Tables with rows about subjects, found by the values in them and not by the schema. */
export function sourceTables(copy: CopiedDatabase, subjects: readonly Subject[]): SourceTable[] {
  const owner = new Map<string, string>();
  for (const { key, identities } of subjects) for (const one of identities) owner.set(one, key);
  return Object.entries(copy).flatMap(([table, all]): SourceTable[] => {
    const columns = columnsOf(all);
    const rows = new Map<string, CopiedRow>();
    for (const row of all) {
      const key = ownerOf(
        columns.map((column) => row[column] ?? null),
        owner,
      );
      if (key !== undefined && !rows.has(key)) rows.set(key, row);
    }
    return rows.size === 0 ? [] : [{ table, columns, rows }];
  });
}

function ownerOf(values: readonly CopiedValue[], owner: ReadonlyMap<string, string>): string | undefined {
  for (const value of values) {
    const key = typeof value === "string" ? owner.get(value) : undefined;
    if (key !== undefined) return key;
  }
  return undefined;
}

/**
 * Everything that is known to lead to somebody, grown from a first value: a row that holds one of the values and is
 * unique to them in a table of people gives the others (a participation gives its link, a link its participation).
 * @param through table → columns whose values are one subject's alone
 */
export function grownIdentities(
  copy: CopiedDatabase,
  first: string,
  through: Readonly<Record<string, readonly string[]>>,
): Set<string> {
  const found = new Set([first]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const [table, columns] of Object.entries(through))
      for (const row of copy[table] ?? []) {
        const values = columns.flatMap((column) => (typeof row[column] === "string" ? [row[column]] : []));
        if (values.some((value) => found.has(value))) for (const value of values) found.add(value);
      }
  }
  return found;
}
