import { createHash, createHmac } from "node:crypto";
import { type Random, shuffled } from "@vensterbank/core";
import { type CopiedRow, type CopiedValue } from "./copied-database";
import { type SourceTable } from "./subjects";

/** One way of joining: whom it takes to have written which target row. */
export interface Guess {
  readonly way: string;
  readonly pairs: ReadonlyMap<string, CopiedRow>;
}

const textOf = (value: CopiedValue | undefined) =>
  value === null || value === undefined ? null : String(value);

/** Rows with the same value in a column of each; of several such rows, any. */
export function byEqualValue(
  source: SourceTable,
  column: string,
  target: readonly CopiedRow[],
  targetColumn: string,
  random: Random,
): Guess {
  const having = new Map<string, CopiedRow[]>();
  for (const row of target) {
    const value = textOf(row[targetColumn]);
    if (value !== null) having.set(value, [...(having.get(value) ?? []), row]);
  }
  const pairs = new Map<string, CopiedRow>();
  for (const [key, row] of source.rows) {
    const same = having.get(textOf(row[column]) ?? "\0") ?? [];
    if (same.length > 0) pairs.set(key, same[Math.floor(random.next() * same.length)]);
  }
  return { way: `equal values: ${source.table}.${column} = ${targetColumn}`, pairs };
}

/** The first by one column is taken to be the first by the other, the second the second; or the last, backwards. */
export function byOrder(
  source: SourceTable,
  column: string,
  target: readonly CopiedRow[],
  targetColumn: string,
  random: Random,
): Guess[] {
  const sources = sortedBy([...source.rows], ([, row]) => row[column], random);
  const targets = sortedBy(target, (row) => row[targetColumn], random);
  const paired = (order: readonly CopiedRow[]) =>
    new Map(sources.map(([key], place) => [key, order[Math.floor((place * order.length) / sources.length)]]));
  const way = `order: ${source.table}.${column} as ${targetColumn}`;
  return [
    { way, pairs: paired(targets) },
    { way: `${way}, backwards`, pairs: paired(targets.toReversed()) },
  ];
}

function sortedBy<T>(rows: readonly T[], valueOf: (row: T) => CopiedValue | undefined, random: Random): T[] {
  return shuffled(rows, random).sort((a, b) => compare(valueOf(a) ?? null, valueOf(b) ?? null));
}

/** Numbers by size, also when they are texts; nothing first. */
function compare(a: CopiedValue, b: CopiedValue): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/**
 * A value of the target that is a hash of a value of the source: plain, salted with any value of the copy that is the same
 * for everybody or stands in the same row, and under each of these as a key.
 * @param keys what may have been a key or a salt
 */
export function byHash(
  source: SourceTable,
  target: readonly CopiedRow[],
  targetColumns: readonly string[],
  keys: readonly string[],
): Guess {
  const written = new Map<string, CopiedRow>();
  for (const row of target)
    for (const column of targetColumns) {
      const value = textOf(row[column]);
      if (value !== null && value.length >= 16) written.set(value, row);
    }
  const pairs = new Map<string, CopiedRow>();
  for (const [key, row] of source.rows) {
    const values = hashedColumns(source).flatMap((column) => textOf(row[column]) ?? []);
    for (const value of values)
      for (const salt of [...keys, ...values])
        for (const made of hashesOf(value, salt)) {
          const found = written.get(made) ?? written.get(made.slice(0, 32));
          if (found) pairs.set(key, found);
        }
  }
  return { way: `hashes and keyed hashes of ${source.table}`, pairs };
}

/** What a hash may have been made of: what the tables hold, not what the database remembers, and not the same for all. */
function hashedColumns({ columns, rows }: SourceTable): string[] {
  return columns.filter(
    (column) => !column.startsWith("@") && new Set([...rows.values()].map((row) => row[column])).size > 1,
  );
}

function hashesOf(value: string, key: string): string[] {
  const asBytes = /^(?:[0-9a-f]{2})+$/.test(key) ? [Buffer.from(key, "hex")] : [];
  const digests = [
    createHash("sha256").update(value).digest(),
    createHash("sha256")
      .update(key + value)
      .digest(),
    createHash("sha256")
      .update(value + key)
      .digest(),
    createHash("sha256").update(`${key}:${value}`).digest(),
    ...[Buffer.from(key), ...asBytes].map((secret) => createHmac("sha256", secret).update(value).digest()),
  ];
  return digests.flatMap((digest) => [digest.toString("hex"), digest.toString("base64url")]);
}

const words = /[0-9A-Za-z_-]{16,}/g;

/** Somebody's value and a target's value that stand in one and the same row of a third table. */
export function byCompany(
  table: string,
  rows: readonly CopiedRow[],
  owner: ReadonlyMap<string, string>,
  targetOf: ReadonlyMap<string, CopiedRow>,
): Guess {
  const pairs = new Map<string, CopiedRow>();
  for (const row of rows) {
    const found = Object.values(row).flatMap((value) => textOf(value)?.match(words) ?? []);
    const targets = found.map((word) => targetOf.get(word)).filter((one) => one !== undefined);
    if (targets.length === 0) continue;
    for (const key of new Set(found.flatMap((word) => owner.get(word) ?? [])))
      pairs.set(key, targets[pairs.size % targets.length]);
  }
  return { way: `together in a row of ${table}`, pairs };
}
