import { isWhole, minusProduct, negative, one, quotient, type Rational, zero } from "../rational";

/** Column → coefficient; zeros are left out. */
export type Row = ReadonlyMap<number, Rational>;

/** A column of the system: people whom no figure tells apart. */
export interface Column {
  readonly n: number;
  /** Fewer people than the threshold. */
  readonly small: boolean;
}

/** What one more row did to the space, enough to search for what it newly exposes and to take it back. */
export interface Addition {
  readonly pivot: number;
  /** The row has people of large columns in it, so nothing new follows about small ones. */
  readonly anchored: boolean;
  /** Pivots of the other rows that changed → what they had in the column of the new pivot. */
  readonly before: ReadonlyMap<number, Rational>;
  readonly undo: () => void;
}

/**
 * The span of released rows in exact rational arithmetic, as two echelon forms. *Anchored* rows have their pivot in a
 * large column. *Loose* rows have none but small columns, so they are a basis of all that can be said about small columns
 * alone; only among those can a set below the threshold be. Loose rows are kept fully reduced, for the search. Anchored
 * rows need not be: a row is then free of the pivots of rows before it only, and fractions stay short.
 */
export class RowSpace {
  readonly #anchored = new Map<number, Map<number, Rational>>();
  readonly #loose = new Map<number, Map<number, Rational>>();
  /** Column → pivots of the anchored (large columns) or loose (small columns) rows through it. */
  readonly #through: Set<number>[];

  /** @param reduceAll keeps the anchored rows fully reduced as well */
  constructor(
    readonly columns: readonly Column[],
    readonly reduceAll = false,
  ) {
    this.#through = columns.map(() => new Set());
  }

  get loose(): ReadonlyMap<number, Row> {
    return this.#loose;
  }

  /** Pivots of the loose rows through a small column. */
  through(column: number): ReadonlySet<number> {
    return this.#through[column];
  }

  /** The reduced rows: equations that follow from what was released. */
  *rows(): Generator<Row> {
    yield* this.#anchored.values();
    yield* this.#loose.values();
  }

  /** The part of a row that does not follow from the rows in the space; empty when all of it does. */
  rest(row: Row): Map<number, Rational> {
    const work = new Map(row);
    for (const rows of [this.#anchored, this.#loose]) {
      for (const [pivot, basis] of rows) {
        const factor = work.get(pivot);
        if (factor) subtract(work, factor, basis);
      }
    }
    return work;
  }

  /** @returns null when the row follows already */
  add(row: Row): Addition | null {
    const rest = this.rest(row);
    if (rest.size === 0) return null;
    const pivot = this.#choosePivot(rest);
    const factor = rest.get(pivot) ?? one;
    for (const [column, value] of rest) rest.set(column, quotient(value, factor));
    const anchored = !this.columns[pivot].small;
    const rows = anchored ? this.#anchored : this.#loose;
    const before = new Map<number, Rational>();
    const others = anchored && !this.reduceAll ? [] : this.#through[pivot];
    for (const other of others) before.set(other, rows.get(other)?.get(pivot) ?? zero);
    for (const [other, value] of before) this.#change(rows, other, value, rest);
    rows.set(pivot, rest);
    for (const column of rest.keys()) this.#note(column, pivot, anchored);
    const undo = () => {
      rows.delete(pivot);
      for (const column of rest.keys()) this.#through[column].delete(pivot);
      for (const [other, value] of before) this.#change(rows, other, negative(value), rest);
    };
    return { pivot, anchored, before, undo };
  }

  #change(
    rows: ReadonlyMap<number, Map<number, Rational>>,
    at: number,
    factor: Rational,
    by: Map<number, Rational>,
  ): void {
    const row = rows.get(at);
    if (!row) return;
    const anchored = rows === this.#anchored;
    for (const column of subtract(row, factor, by)) {
      if (row.has(column)) this.#note(column, at, anchored);
      else this.#through[column].delete(at);
    }
  }

  /** Anchored rows are looked up only by large columns, loose ones only by small columns. */
  #note(column: number, pivot: number, anchored: boolean): void {
    if (this.columns[column].small !== anchored) this.#through[column].add(pivot);
  }

  /**
   * A large column where there is one. Else the small column with most people: a set that holds it has the least room
   * for others. Of equals the one with the fewest rows through it, which keeps the rows short.
   */
  #choosePivot(row: Row): number {
    let best = -1;
    for (const column of row.keys()) if (best < 0 || this.#betterPivot(column, best)) best = column;
    return best;
  }

  #betterPivot(a: number, b: number): boolean {
    const [one, other] = [this.columns[a], this.columns[b]];
    if (one.small !== other.small) return other.small;
    if (one.small && one.n !== other.n) return one.n > other.n;
    return this.#through[a].size < this.#through[b].size;
  }
}

/** work −= factor · row. @returns the columns where work gained or lost an entry */
function subtract(work: Map<number, Rational>, factor: Rational, row: Row): number[] {
  const changed: number[] = [];
  for (const [column, value] of row) {
    const old = work.get(column);
    const now = minusProduct(old ?? zero, factor, value);
    if (isWhole(now, 0)) {
      work.delete(column);
      changed.push(column);
    } else {
      work.set(column, now);
      if (old === undefined) changed.push(column);
    }
  }
  return changed;
}
