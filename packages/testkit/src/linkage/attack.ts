import { type Random, seededRandom } from "@vensterbank/core";
import { mostByChance } from "./binomial-tail";
import { type CopiedDatabase, type CopiedRow, columnsOf } from "./copied-database";
import { byCompany, byEqualValue, byHash, byOrder, type Guess } from "./guesses";
import { sourceTables, type Subject } from "./subjects";

/** That a way beats chance by luck: one in a thousand million, so that thousands of ways have next to no luck together. */
export const level = 1e-9;

export interface Attack {
  readonly subjects: readonly Subject[];
  /** Table in which what they wrote is looked for. */
  readonly target: string;
  /** Subject → value of `id` of the row that is theirs: to count with, not to guess with. */
  readonly truth: ReadonlyMap<string, string>;
  /** Columns that are known to say something about a person, and are measured apart: role and unit. */
  readonly telling?: readonly string[];
  /** Half keys and the like, from outside the database. */
  readonly keys?: readonly string[];
}

export interface Attempt {
  readonly way: string;
  readonly hits: number;
}

export interface AttackOutcome {
  readonly n: number;
  /** Most hits first. */
  readonly attempts: readonly Attempt[];
  /** The most hits that chance gives one way. */
  readonly mostByChance: number;
}

/** Tries every way of joining people to what they wrote that a copy of the database offers. */
export function attack(
  copy: CopiedDatabase,
  options: Attack,
  random: Random = seededRandom(1),
): AttackOutcome {
  const { subjects, target, truth } = options;
  const targets = copy[target] ?? [];
  const attempts = targets.length === 0 ? [] : guesses(copy, options, targets, random).map(counted(truth));
  return {
    n: truth.size,
    attempts: attempts.sort((a, b) => b.hits - a.hits),
    mostByChance: mostByChance(subjects.length, 1 / Math.max(1, targets.length), level),
  };
}

/** Hits of the best way, 0 when there was nothing to try. */
export const best = ({ attempts }: AttackOutcome): Attempt =>
  attempts[0] ?? { way: "nothing left to join", hits: 0 };

function guesses(
  copy: CopiedDatabase,
  options: Attack,
  targets: readonly CopiedRow[],
  random: Random,
): Guess[] {
  const { subjects, target, telling = [], keys = [] } = options;
  const sources = sourceTables(copy, subjects).filter(({ table }) => table !== target);
  const differs = (rows: readonly CopiedRow[], column: string) =>
    !telling.includes(column) && new Set(rows.map((row) => row[column])).size > 1;
  const columns = columnsOf(targets).filter((column) => differs(targets, column));
  const shared = [...keys, ...sharedValues(copy)];
  const found: Guess[] = [];
  for (const source of sources) {
    for (const column of source.columns.filter((one) => differs([...source.rows.values()], one)))
      for (const targetColumn of columns)
        found.push(
          byEqualValue(source, column, targets, targetColumn, random),
          ...byOrder(source, column, targets, targetColumn, random),
        );
    found.push(byHash(source, targets, columns, shared));
  }
  const owner = new Map(subjects.flatMap(({ key, identities }) => [...identities].map((one) => [one, key])));
  const unique = uniqueValues(targets);
  for (const [table, rows] of Object.entries(copy))
    if (table !== target) found.push(byCompany(table, rows, owner, unique));
  return found;
}

/** What may have served as a key or salt for everybody: values of small tables, such as programmes, waves and keys. */
function sharedValues(copy: CopiedDatabase): string[] {
  const small = Object.values(copy).filter((rows) => rows.length > 0 && rows.length <= 3);
  const values = small.flatMap((rows) => rows.flatMap((row) => Object.entries(row)));
  const texts = values.flatMap(([column, value]) =>
    value === null || column.startsWith("@") || typeof value === "number" ? [] : [value],
  );
  return [...new Set(texts)].filter((text) => text.length >= 8 && text.length <= 200);
}

/** Long values that stand in one target row only. */
function uniqueValues(targets: readonly CopiedRow[]): Map<string, CopiedRow> {
  const found = new Map<string, CopiedRow>();
  const twice = new Set<string>();
  for (const row of targets)
    for (const value of Object.values(row)) {
      if (typeof value !== "string" || value.length < 16 || value.length > 200) continue;
      if (found.has(value)) twice.add(value);
      found.set(value, row);
    }
  for (const value of twice) found.delete(value);
  return found;
}

const counted =
  (truth: ReadonlyMap<string, string>) =>
  ({ way, pairs }: Guess): Attempt => {
    let hits = 0;
    for (const [key, row] of pairs) if (truth.get(key) !== undefined && truth.get(key) === row.id) hits++;
    return { way, hits };
  };
