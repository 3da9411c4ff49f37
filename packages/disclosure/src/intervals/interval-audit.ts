import { seededRandom } from "@vensterbank/core";
import { type Highs } from "highs";
import { type AnswerSystem } from "../answer-system";
import { type Equation, FeasibleSums } from "./feasible-sums";
import { SeenRanges } from "./seen-ranges";
import { sensitiveSets, type SensitiveSet } from "./sensitive-sets";

/** A set that is known too closely, and the equations that together make it so. */
export interface TooNarrow {
  readonly set: SensitiveSet;
  readonly because: readonly string[];
}

/** What is released at one moment. */
export interface Released {
  /** Ids of the equations, without those that follow from others. */
  readonly held: readonly string[];
  /** Atoms of equations that follow from them, where differences may be narrow. */
  readonly derived: readonly (readonly number[])[];
}

/** Linear programs of one pass beyond which what is left unsettled counts as too narrow. */
export const solveBound = 4_000;

/** Rounding of the solver, in scale points per person. */
const tolerance = 1e-6;
const randomDirections = 16;

/**
 * Finds sensitive sets whose mean is feasible only within less than a share of the scale, given the released sums and the
 * bounds of an answer (methods 4, step 5), for each variable.
 *
 * Most sets are cleared without a program of their own: two possible states of the world between which the set's sum
 * differs enough prove that its interval is wide. The data are such a state, and so is every solution that the solver
 * found for another set or in a random direction.
 */
export class IntervalAudit {
  readonly #variables: readonly FeasibleSums[];
  readonly #people: readonly number[];
  readonly #equations: ReadonlyMap<string, Equation>;
  readonly #width: number;
  readonly #threshold: number;

  /** @param equations every equation that may ever be held */
  constructor(
    highs: Highs,
    system: AnswerSystem,
    equations: readonly Equation[],
    rules: { readonly threshold: number; readonly intervalShare: number },
  ) {
    this.#people = system.atoms.map(({ n }) => n);
    this.#equations = new Map(equations.map((one) => [one.id, one]));
    this.#threshold = rules.threshold;
    this.#width = rules.intervalShare * (system.scale[1] - system.scale[0]) - tolerance;
    this.#variables = Object.values(system.sums).map(
      (sums) => new FeasibleSums(highs, equations, this.#people, sums, system.scale),
    );
  }

  /** Every set that is too narrow. */
  narrow({ held, derived }: Released): readonly TooNarrow[] {
    const sets = this.#sets(held, derived);
    return this.#variables.flatMap((feasible) => {
      feasible.hold(held);
      return [...this.#narrowOf(feasible, sets)];
    });
  }

  /** Whether any set is too narrow. @param suspects sets to look at first */
  anyNarrow({ held, derived }: Released, suspects: readonly SensitiveSet[]): boolean {
    for (const feasible of this.#variables) feasible.hold(held);
    const some = (sets: readonly SensitiveSet[], directions: number) =>
      this.#variables.some((feasible) => !this.#narrowOf(feasible, sets, directions).next().done);
    return some(suspects, 0) || some(this.#sets(held, derived), randomDirections);
  }

  /** Frees the solver's memory. */
  dispose(): void {
    for (const feasible of this.#variables) feasible.dispose();
  }

  #sets(held: readonly string[], derived: readonly (readonly number[])[]): readonly SensitiveSet[] {
    const equations = held.flatMap((id) => this.#equations.get(id) ?? []);
    return sensitiveSets(this.#people, equations, derived, this.#threshold);
  }

  *#narrowOf(
    feasible: FeasibleSums,
    sets: readonly SensitiveSet[],
    directions = randomDirections,
  ): Generator<TooNarrow> {
    const ranges = new SeenRanges(feasible, sets, this.#width);
    for (const point of feasible.seen) ranges.see(point);
    const random = seededRandom(1);
    for (let i = 0; i < directions && ranges.unsettled > 0; i++) {
      const prices = new Map(feasible.atoms.map((atom) => [atom, random.below(2) === 0 ? 1 : -1]));
      const extreme = feasible.least(prices);
      if (extreme) ranges.see(extreme.point);
    }
    const before = feasible.solved;
    for (const set of sets) {
      if (ranges.isWide(set)) continue;
      const because =
        feasible.solved - before < solveBound
          ? boundOnBothSides(feasible, ranges, set)
          : feasible.touching(set.atoms);
      if (!ranges.isWide(set)) yield { set, because };
    }
  }
}

/** Shows both ends of a set's sum. @returns the equations that hold it there; where the solver fails, all that touch it */
function boundOnBothSides(feasible: FeasibleSums, ranges: SeenRanges, set: SensitiveSet): readonly string[] {
  const because = new Set<string>();
  for (const price of [1, -1]) {
    const extreme = feasible.least(new Map(set.atoms.map((atom) => [atom, price])));
    if (!extreme) return feasible.touching(set.atoms);
    ranges.see(extreme.point);
    if (ranges.isWide(set)) return [];
    for (const id of extreme.binding) because.add(id);
  }
  return [...because];
}
