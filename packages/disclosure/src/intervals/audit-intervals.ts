import { seededRandom } from "@vensterbank/core";
import { type Highs } from "highs";
import { type AnswerSystem } from "../answer-system";
import { type Equation, FeasibleSums } from "./feasible-sums";
import { sensitiveSets, type SensitiveSet } from "./sensitive-sets";

/** A set that is known too closely, and the equations that together make it so. */
export interface TooNarrow {
  readonly set: SensitiveSet;
  readonly because: readonly string[];
}

/** Linear programs of one audit beyond which what is left unsettled counts as too narrow. */
export const solveBound = 4_000;

/** Rounding of the solver, in scale points per person. */
const tolerance = 1e-6;
const randomDirections = 16;

/**
 * Finds sensitive sets whose mean is feasible only within less than a share of the scale, given the released sums and the
 * bounds of an answer (methods 4, step 5).
 *
 * Most sets are cleared without a program of their own: two possible states of the world between which the set's sum
 * differs enough prove that its interval is wide. The data are such a state, and so is every solution that the solver
 * found for another set or in a random direction.
 *
 * @param derived atoms of equations that follow from the released ones, where differences may be narrow
 */
export function auditIntervals(
  highs: Highs,
  system: AnswerSystem,
  equations: readonly Equation[],
  derived: readonly (readonly number[])[],
  rules: { readonly threshold: number; readonly intervalShare: number },
): readonly TooNarrow[] {
  if (equations.length === 0) return [];
  const people = system.atoms.map(({ n }) => n);
  const sets = sensitiveSets(people, equations, derived, rules.threshold);
  const width = rules.intervalShare * (system.scale[1] - system.scale[0]) - tolerance;
  const found: TooNarrow[] = [];
  for (const sums of Object.values(system.sums)) {
    if (sets.length > 0) found.push(...auditVariable(highs, system, equations, people, sums, sets, width));
  }
  return found;
}

function auditVariable(
  highs: Highs,
  system: AnswerSystem,
  equations: readonly Equation[],
  people: readonly number[],
  sums: readonly number[],
  sets: readonly SensitiveSet[],
  width: number,
): readonly TooNarrow[] {
  const feasible = new FeasibleSums(highs, equations, people, sums, system.scale);
  try {
    const ranges = new SeenRanges(feasible, sets, width);
    ranges.see(Float64Array.from(feasible.atoms, (atom) => sums[atom]));
    const random = seededRandom(1);
    for (let i = 0; i < randomDirections && ranges.unsettled > 0; i++) {
      const prices = new Map(feasible.atoms.map((atom) => [atom, random.below(2) === 0 ? 1 : -1]));
      const extreme = feasible.least(prices);
      if (extreme) ranges.see(extreme.point);
    }
    const found: TooNarrow[] = [];
    for (const set of sets) {
      if (ranges.isWide(set)) continue;
      const because =
        feasible.solved < solveBound ? boundOnBothSides(feasible, ranges, set) : touching(equations, set);
      if (!ranges.isWide(set)) found.push({ set, because });
    }
    return found;
  } finally {
    feasible.dispose();
  }
}

/** Shows both ends of a set's sum. @returns the equations that hold it there; where the solver fails, all that touch it */
function boundOnBothSides(feasible: FeasibleSums, ranges: SeenRanges, set: SensitiveSet): readonly string[] {
  const because = new Set<string>();
  for (const price of [1, -1]) {
    const extreme = feasible.least(new Map(set.atoms.map((atom) => [atom, price])));
    if (!extreme) return touching(feasible.equations, set);
    ranges.see(extreme.point);
    if (ranges.isWide(set)) return [];
    for (const id of extreme.binding) because.add(id);
  }
  return [...because];
}

function touching(equations: readonly Equation[], set: SensitiveSet): readonly string[] {
  return equations.filter(({ weights }) => set.atoms.some((atom) => weights.has(atom))).map(({ id }) => id);
}

/** Least and greatest sum of each set over the states of the world that were seen. */
class SeenRanges {
  readonly #open: Set<SensitiveSet>;
  readonly #range = new Map<SensitiveSet, [number, number]>();

  constructor(
    readonly feasible: FeasibleSums,
    sets: readonly SensitiveSet[],
    /** Enough, per person. */
    readonly width: number,
  ) {
    this.#open = new Set(sets);
  }

  get unsettled(): number {
    return this.#open.size;
  }

  isWide(set: SensitiveSet): boolean {
    return !this.#open.has(set);
  }

  see(point: Float64Array): void {
    for (const set of this.#open) {
      const total = this.feasible.total(point, set.atoms);
      const range = this.#range.get(set) ?? [total, total];
      range[0] = Math.min(range[0], total);
      range[1] = Math.max(range[1], total);
      this.#range.set(set, range);
      if (range[1] - range[0] >= this.width * set.n) this.#open.delete(set);
    }
  }
}
