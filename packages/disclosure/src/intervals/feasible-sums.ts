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

/** The solver's status code for an optimum. */
const optimal = 7;
/** How far a state seen before may miss an equation, in scale points. */
const tolerance = 1e-6;
const statesKept = 200;

/**
 * All sums that answers within the scale could have, given the equations that are held: a polytope. One model for all
 * equations that may be held, so that the solver starts each program where the last one ended.
 */
export class FeasibleSums {
  readonly #model: Model;
  readonly #atoms: readonly number[];
  readonly #place: ReadonlyMap<number, number>;
  readonly #rows: ReadonlyMap<string, number>;
  /** Right-hand side per equation. */
  readonly #right: readonly number[];
  #held = new Set<string>();
  #priced: readonly number[] = [];
  #seen: Float64Array[];
  #solved = 0;

  /**
   * @param people answers per atom
   * @param sums true sums per atom: the right-hand sides
   */
  constructor(
    private readonly highs: Highs,
    readonly equations: readonly Equation[],
    people: readonly number[],
    sums: readonly number[],
    [lo, hi]: readonly [number, number],
  ) {
    this.#atoms = [...new Set(equations.flatMap(({ weights }) => [...weights.keys()]))].sort((a, b) => a - b);
    this.#place = new Map(this.#atoms.map((atom, place) => [atom, place]));
    this.#rows = new Map(equations.map(({ id }, row) => [id, row]));
    const truth = Float64Array.from(this.#atoms, (atom) => sums[atom]);
    this.#right = equations.map((one) => this.#left(one, truth));
    this.#seen = [truth];
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { weights } of equations) {
      const largest = Math.max(...weights.values());
      for (const [atom, weight] of weights) {
        indices.push(this.#place.get(atom) ?? 0);
        values.push(weight / largest);
      }
      starts.push(indices.length);
    }
    const [numRows, numCols] = [equations.length, this.#atoms.length];
    this.#model = highs.createModel({
      numRows,
      numCols,
      colCost: this.#atoms.map(() => 0),
      colLower: this.#atoms.map((atom) => lo * people[atom]),
      colUpper: this.#atoms.map((atom) => hi * people[atom]),
      rowLower: equations.map(() => -highs.infinity),
      rowUpper: equations.map(() => highs.infinity),
      matrix: { format: "csr", numRows, numCols, starts, indices, values },
    });
    this.#model.options.set("output_flag", false);
  }

  get atoms(): readonly number[] {
    return this.#atoms;
  }

  /** States of the world that fit the equations held, the true one among them. */
  get seen(): readonly Float64Array[] {
    return this.#seen;
  }

  /** Linear programs solved so far. */
  get solved(): number {
    return this.#solved;
  }

  /** From now on these equations hold, and no others. */
  hold(ids: readonly string[]): void {
    const next = new Set(ids);
    this.equations.forEach((one, row) => {
      const [was, is] = [this.#held.has(one.id), next.has(one.id)];
      if (was === is) return;
      const { infinity } = this.highs;
      const [lower, upper] = is ? [this.#right[row], this.#right[row]] : [-infinity, infinity];
      this.#model.changeRowBounds(row, lower, upper);
      if (!is) return;
      this.#seen = this.#seen.filter(
        (point) => Math.abs(this.#left(one, point) - this.#right[row]) < tolerance,
      );
    });
    this.#held = next;
  }

  /** Ids of the held equations with any of the atoms in them. */
  touching(atoms: readonly number[]): readonly string[] {
    return this.equations
      .filter(({ id, weights }) => this.#held.has(id) && atoms.some((atom) => weights.has(atom)))
      .map(({ id }) => id);
  }

  /** Sum over some atoms at a point. */
  total(point: Float64Array, atoms: readonly number[]): number {
    let sum = 0;
    for (const atom of atoms) sum += point[this.#place.get(atom) ?? 0];
    return sum;
  }

  /** @returns where Σ price · sum is least, or null when the solver gives no answer */
  least(prices: ReadonlyMap<number, number>): Extreme | null {
    for (const place of this.#priced)
      if (!prices.has(this.#atoms[place])) this.#model.changeColCost(place, 0);
    this.#priced = [...prices.keys()].map((atom) => this.#place.get(atom) ?? 0);
    for (const [atom, price] of prices) this.#model.changeColCost(this.#place.get(atom) ?? 0, price);
    this.#solved += 1;
    if (this.#model.run().modelStatus !== optimal) return null;
    const { colValue, rowDual } = this.#model.getSolution();
    if (this.#seen.length < statesKept) this.#seen.push(colValue);
    const binding = [...this.#held].filter((id) => Math.abs(rowDual[this.#rows.get(id) ?? 0]) > 1e-9);
    return { point: colValue, binding };
  }

  /** Frees the solver's memory. */
  dispose(): void {
    this.#model.dispose();
  }

  /** The left-hand side, scaled so that the largest weight is 1. */
  #left({ weights }: Equation, point: Float64Array): number {
    let total = 0;
    for (const [atom, weight] of weights) total += weight * point[this.#place.get(atom) ?? 0];
    return total / Math.max(...weights.values());
  }
}
