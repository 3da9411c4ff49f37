import { isWhole, minusProduct, negative, one, type Rational, sum, zero } from "../rational";
import { type Addition, type RowSpace } from "./row-space";

/** Entries of rows that one search may touch. Beyond it the answer is "too-large", and the group is withheld. */
const searchBound = 100_000;

/**
 * Looks for a set of columns with fewer people than the threshold whose sum follows from the rows now that one more was
 * added, and did not follow before. The search is complete and exact.
 *
 * A vector in the span of loose rows is the sum of the rows whose pivot it contains, each as often as the vector says. For
 * a set (0/1) those are plain sums of a few rows: their pivots are people of the set, so they are fewer than the
 * threshold. The search adds rows until every other column is 0, or 1 with people enough left in the bound, and branches
 * on a column with the fewest ways to become so. Only sets with the new row, or a row that it changed, can be new.
 */
export function findSmallSet(space: RowSpace, addition: Addition, threshold: number): Outcome {
  if (addition.anchored) return "none";
  const search = new Search(space, addition, threshold);
  for (const start of [addition.pivot, ...addition.before.keys()]) {
    const outcome = search.from(start);
    if (outcome !== "none") return outcome;
  }
  return "none";
}

export type Outcome = "none" | "found" | "too-large";

class Search {
  readonly #chosen = new Set<number>();
  readonly #excluded = new Set<number>();
  /** Columns decided to be in (1) or out of (0) the set. */
  readonly #decided = new Map<number, 0 | 1>();
  readonly #value = new Map<number, Rational>();
  /** Columns whose value is not what was decided (0 where nothing was). */
  readonly #wrong = new Set<number>();
  /** People that the set may still take in. */
  #room: number;
  #touched = 0;
  /** Room → the most columns that one row with a pivot that fits can change. */
  readonly #reach: number[];

  constructor(
    readonly space: RowSpace,
    readonly addition: Addition,
    threshold: number,
  ) {
    this.#room = threshold - 1;
    this.#reach = Array<number>(threshold).fill(1);
    for (const [pivot, row] of space.loose) {
      const n = space.columns[pivot].n;
      this.#reach[n] = Math.max(this.#reach[n], row.size);
    }
    for (let n = 1; n < threshold; n++) this.#reach[n] = Math.max(this.#reach[n], this.#reach[n - 1]);
  }

  from(start: number): Outcome {
    const outcome = this.#choose(start);
    this.#excluded.add(start);
    return outcome;
  }

  #choose(pivot: number): Outcome {
    const row = this.space.loose.get(pivot);
    if (!row) return "none";
    this.#chosen.add(pivot);
    this.#room -= this.space.columns[pivot].n;
    this.#addRow(pivot, one);
    const outcome = this.#go();
    this.#addRow(pivot, negative(one));
    this.#room += this.space.columns[pivot].n;
    this.#chosen.delete(pivot);
    return outcome;
  }

  #go(): Outcome {
    this.#touched += 1;
    if (this.#touched > searchBound) return "too-large";
    if (this.#wrong.size === 0) return this.#isNew() ? "found" : "none";
    if (this.#wrong.size > this.#room * this.#reach[this.#room]) return "none";
    const { column, rows, mayTakeIn } = this.#narrowest();
    const decidedBefore = this.#decided.get(column);
    if (mayTakeIn) {
      this.#decide(column, 1);
      this.#room -= this.space.columns[column].n;
      const outcome = this.#go();
      this.#room += this.space.columns[column].n;
      this.#decide(column, undefined);
      if (outcome !== "none") return outcome;
    }
    if (decidedBefore === undefined) this.#decide(column, 0);
    const excluded: number[] = [];
    let outcome: Outcome = "none";
    for (const pivot of rows) {
      outcome = this.#choose(pivot);
      if (outcome !== "none") break;
      this.#excluded.add(pivot);
      excluded.push(pivot);
    }
    for (const pivot of excluded) this.#excluded.delete(pivot);
    this.#decide(column, decidedBefore);
    return outcome;
  }

  /** The wrong column with the fewest ways to put it right. */
  #narrowest() {
    let best: { column: number; rows: number[]; mayTakeIn: boolean; ways: number } | null = null;
    let looked = 0;
    for (const column of this.#wrong) {
      const rows: number[] = [];
      for (const pivot of this.space.through(column)) {
        this.#touched += 1;
        const free = !this.#chosen.has(pivot) && !this.#excluded.has(pivot);
        if (free && this.space.columns[pivot].n <= this.#room) rows.push(pivot);
      }
      const mayTakeIn = !this.#decided.has(column) && this.space.columns[column].n <= this.#room;
      const ways = rows.length + (mayTakeIn ? 1 : 0);
      if (!best || ways < best.ways) best = { column, rows, mayTakeIn, ways };
      looked += 1;
      if (best.ways === 0 || (looked >= 40 && best.ways <= 2) || looked >= 400) break;
    }
    return best ?? { column: -1, rows: [], mayTakeIn: false };
  }

  #decide(column: number, to: 0 | 1 | undefined): void {
    if (to === undefined) this.#decided.delete(column);
    else this.#decided.set(column, to);
    this.#judge(column);
  }

  #judge(column: number): void {
    const right = isWhole(this.#value.get(column) ?? zero, this.#decided.get(column) ?? 0);
    if (right) this.#wrong.delete(column);
    else this.#wrong.add(column);
  }

  #addRow(pivot: number, times: Rational): void {
    const row = this.space.loose.get(pivot) ?? new Map<number, Rational>();
    this.#touched += row.size;
    for (const [column, value] of row) {
      if (column === pivot) continue;
      const now = minusProduct(this.#value.get(column) ?? zero, negative(times), value);
      if (isWhole(now, 0)) this.#value.delete(column);
      else this.#value.set(column, now);
      this.#judge(column);
    }
  }

  /** Whether the found set needs the new row: its coefficient, seen from the rows before it was added, is not 0. */
  #isNew(): boolean {
    let coefficient = this.#chosen.has(this.addition.pivot) ? one : zero;
    for (const pivot of this.#chosen) {
      const before = this.addition.before.get(pivot);
      if (before) coefficient = sum(coefficient, negative(before));
    }
    return !isWhole(coefficient, 0);
  }
}
