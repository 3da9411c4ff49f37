import { type Highs, type Model } from "highs";

/** A released equation over the unknown sums: Σ weight · sum of atom = the value that the data give. */
export interface Equation {
  readonly id: string;
  /** Atom → weight. */
  readonly weights: ReadonlyMap<number, number>;
}

/** An end of what a set of atoms can add up to. */
export interface Extreme {
  /** Sums of the atoms at that end; also a proof that they are possible. */
  readonly point: Float64Array;
  /** Ids of the equations that hold the set there. */
  readonly binding: readonly string[];
}

/** All sums that answers within the scale could have, given what is released: a polytope, held by the solver. */
export class FeasibleSums {
  readonly #model: Model;
  readonly #atoms: readonly number[];
  readonly #place: ReadonlyMap<number, number>;
  #priced: readonly number[] = [];
  /** Linear programs solved. */
  solved = 0;

  /**
   * @param people answers per atom
   * @param sums true sums per atom: the right-hand sides
   */
  constructor(
    highs: Highs,
    readonly equations: readonly Equation[],
    people: readonly number[],
    sums: readonly number[],
    [lo, hi]: readonly [number, number],
  ) {
    this.#atoms = [...new Set(equations.flatMap(({ weights }) => [...weights.keys()]))].sort((a, b) => a - b);
    this.#place = new Map(this.#atoms.map((atom, place) => [atom, place]));
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const right: number[] = [];
    for (const { weights } of equations) {
      const largest = Math.max(...weights.values());
      let total = 0;
      for (const [atom, weight] of weights) {
        indices.push(this.#place.get(atom) ?? 0);
        values.push(weight / largest);
        total += (weight / largest) * sums[atom];
      }
      starts.push(indices.length);
      right.push(total);
    }
    const [numRows, numCols] = [equations.length, this.#atoms.length];
    this.#model = highs.createModel({
      numRows,
      numCols,
      colCost: this.#atoms.map(() => 0),
      colLower: this.#atoms.map((atom) => lo * people[atom]),
      colUpper: this.#atoms.map((atom) => hi * people[atom]),
      rowLower: right,
      rowUpper: right,
      matrix: { format: "csr", numRows, numCols, starts, indices, values },
    });
    this.#model.options.set("output_flag", false);
  }

  get atoms(): readonly number[] {
    return this.#atoms;
  }

  /** Sum over some atoms at a point. */
  total(point: Float64Array, atoms: readonly number[]): number {
    return atoms.reduce((sum, atom) => sum + point[this.#place.get(atom) ?? 0], 0);
  }

  /** @returns where Σ price · sum is least, or null when the solver gives no answer */
  least(prices: ReadonlyMap<number, number>): Extreme | null {
    for (const place of this.#priced)
      if (!prices.has(this.#atoms[place])) this.#model.changeColCost(place, 0);
    this.#priced = [...prices.keys()].map((atom) => this.#place.get(atom) ?? 0);
    for (const [atom, price] of prices) this.#model.changeColCost(this.#place.get(atom) ?? 0, price);
    this.solved += 1;
    if (this.#model.run().modelStatus !== optimal) return null;
    const { colValue, rowDual } = this.#model.getSolution();
    const binding = this.equations.filter((_, row) => Math.abs(rowDual[row]) > 1e-9).map(({ id }) => id);
    return { point: colValue, binding };
  }

  /** Frees the solver's memory. */
  dispose(): void {
    this.#model.dispose();
  }
}

/** The solver's status code for an optimum. */
const optimal = 7;
