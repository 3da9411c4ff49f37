/** Anything smaller is rounding: the programs here have small whole numbers in them. */
const rounding = 1e-9;

/** A dense simplex tableau: rows over [variables | right-hand side], in basic form. */
interface Tableau {
  readonly rows: readonly number[][];
  readonly basis: readonly number[];
}

/**
 * The polytope of y with `equations · y = right` and 0 ≤ y ≤ most. Written for the attacker of the tests, so that
 * nothing of the gate, its solver included, checks itself.
 *
 * @param right at least 0
 */
export class Polytope {
  readonly #start: Tableau;
  readonly #size: number;

  constructor(equations: readonly (readonly number[])[], right: readonly number[], most: readonly number[]) {
    const size = most.length;
    const artificials = equations.length;
    const width = 2 * size + artificials;
    const line = (fill: (row: number[]) => void, value: number) => {
      const row = Array<number>(width + 1).fill(0);
      fill(row);
      row[width] = value;
      return row;
    };
    const rows = [
      ...equations.map((equation, i) =>
        line((row) => {
          equation.forEach((weight, j) => (row[j] = weight));
          row[2 * size + i] = 1;
        }, right[i]),
      ),
      ...most.map((limit, j) =>
        line((row) => {
          row[j] = 1;
          row[size + j] = 1;
        }, limit),
      ),
    ];
    const basis = [...equations.map((_, i) => 2 * size + i), ...most.map((_, j) => size + j)];
    const costs = Array.from({ length: width }, (_, j) => (j >= 2 * size ? 1 : 0));
    const solved = minimise({ rows, basis }, costs);
    this.#start = withoutArtificials(solved.tableau, 2 * size);
    this.#size = size;
  }

  /** Least value of Σ price · y. */
  least(prices: readonly number[]): number {
    const costs = Array.from({ length: 2 * this.#size }, (_, j) => prices[j] ?? 0);
    return minimise(this.#start, costs).value;
  }
}

/** Bland's rule: slow, and never in a circle. */
function minimise(start: Tableau, costs: readonly number[]): { tableau: Tableau; value: number } {
  const rows = start.rows.map((row) => [...row]);
  const basis = [...start.basis];
  const last = costs.length;
  const reducedCost = (j: number) =>
    costs[j] - rows.reduce((sum, row, i) => sum + costs[basis[i]] * row[j], 0);
  for (;;) {
    const entering = costs.findIndex((_, j) => !basis.includes(j) && reducedCost(j) < -rounding);
    if (entering < 0) break;
    let leaving = -1;
    for (let i = 0; i < rows.length; i++) {
      if (rows[i][entering] <= rounding) continue;
      const ratio = rows[i][last] / rows[i][entering];
      const best = leaving < 0 ? Infinity : rows[leaving][last] / rows[leaving][entering];
      if (ratio < best - rounding || (ratio <= best + rounding && basis[i] < basis[leaving])) leaving = i;
    }
    if (leaving < 0) throw new RangeError("a polytope without an end");
    pivot(rows, leaving, entering);
    basis[leaving] = entering;
  }
  const value = rows.reduce((sum, row, i) => sum + costs[basis[i]] * row[last], 0);
  return { tableau: { rows, basis }, value };
}

function pivot(rows: number[][], at: number, column: number): void {
  const factor = rows[at][column];
  rows[at] = rows[at].map((value) => value / factor);
  rows.forEach((row, i) => {
    const times = row[column];
    if (i !== at && times !== 0) rows[i] = row.map((value, j) => value - times * rows[at][j]);
  });
}

/** Drops the artificial variables; one that is still in the basis, at 0, first makes place, or its row says nothing. */
function withoutArtificials({ rows, basis }: Tableau, real: number): Tableau {
  const work = rows.map((row) => [...row]);
  const inBasis = [...basis];
  const kept: number[] = [];
  for (let i = 0; i < work.length; i++) {
    if (inBasis[i] >= real) {
      const column = work[i].findIndex((value, j) => j < real && Math.abs(value) > rounding);
      if (column < 0) continue;
      pivot(work, i, column);
      inBasis[i] = column;
    }
    kept.push(i);
  }
  return {
    rows: kept.map((i) => [...work[i].slice(0, real), work[i][work[i].length - 1]]),
    basis: kept.map((i) => inBasis[i]),
  };
}
