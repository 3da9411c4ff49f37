import { type GateReason } from "../gate-reason";
import { findSmallSet } from "./find-small-set";
import { type Column, type Row, RowSpace } from "./row-space";

/** Everything released so far as exact equations; lets a row in only when nothing protected follows from all together. */
export class ExactGate {
  readonly #space: RowSpace;
  #guarded: readonly Row[] = [];

  constructor(
    columns: readonly Column[],
    readonly threshold: number,
  ) {
    this.#space = new RowSpace(columns);
  }

  /** Adds a row that has left already, or that is known to be safe. @returns whether it says anything new */
  log(row: Row): boolean {
    return this.#space.add(row) !== null;
  }

  /** From now on also keeps these rows from following, except those that follow already. */
  guard(rows: readonly Row[]): void {
    this.#guarded = rows.filter((row) => this.#space.rest(row).size > 0);
  }

  /** @returns null when the row was let in */
  letIn(row: Row): GateReason | null {
    const addition = this.#space.add(row);
    if (!addition) return null;
    const found = findSmallSet(this.#space, addition, this.threshold);
    const followed = () => this.#guarded.some((one) => this.#space.rest(one).size === 0);
    if (found === "none" && !followed()) return null;
    addition.undo();
    if (found === "none") return "follows-withheld-group";
    return found === "found" ? "follows-exactly" : "search-too-large";
  }
}
