import { type CoverageProblem } from "./coverage-problem";
import { type AddedTie, greedyTies, type GreedySettings } from "./greedy-ties";

/** A budget divided over two objectives that are not added up. */
export interface BudgetSplit {
  readonly inside: number;
  readonly outside: number;
  readonly insideGain: number;
  readonly outsideGain: number;
}

type Settings = Omit<GreedySettings, "before" | "withNear">;

/**
 * What a budget gains inside and outside for every way to divide it, without the divisions that another one equals or beats on
 * both (Pareto list). The objectives share no ties, only the cap per node: where that binds, each of the two is tried first.
 */
export function budgetSplits(
  inside: CoverageProblem,
  outside: CoverageProblem,
  settings: Settings,
): BudgetSplit[] {
  const { budget, cap } = settings;
  const path = (problem: CoverageProblem, size: number, before: readonly AddedTie[]) =>
    greedyTies(problem, {
      ...settings,
      budget: size,
      before: before.map(({ i, j }) => [i, j] as const),
      withNear: false,
    });
  const alone = { inside: path(inside, budget, []), outside: path(outside, budget, []) };
  const found: BudgetSplit[] = [];
  for (let within = 0; within <= budget; within++) {
    const ins = alone.inside.slice(0, within);
    const outs = alone.outside.slice(0, budget - within);
    if (fits([...ins, ...outs], cap)) found.push(splitOf(ins, outs));
    else {
      found.push(splitOf(ins, path(outside, budget - within, ins)));
      found.push(splitOf(path(inside, within, outs), outs));
    }
  }
  return found
    .filter(
      (one, place) => !found.some((other, rank) => beats(other, one) || (rank < place && equals(other, one))),
    )
    .sort((one, other) => other.insideGain - one.insideGain || other.outsideGain - one.outsideGain);
}

function fits(ties: readonly AddedTie[], cap: number): boolean {
  const uses = new Map<number, number>();
  for (const { i, j } of ties) for (const node of [i, j]) uses.set(node, (uses.get(node) ?? 0) + 1);
  return [...uses.values()].every((count) => count <= cap);
}

function splitOf(inside: readonly AddedTie[], outside: readonly AddedTie[]): BudgetSplit {
  const gain = (ties: readonly AddedTie[]) => ties.reduce((sum, tie) => sum + tie.gain, 0);
  return {
    inside: inside.length,
    outside: outside.length,
    insideGain: gain(inside),
    outsideGain: gain(outside),
  };
}

const tolerance = 1e-12;

function equals(one: BudgetSplit, other: BudgetSplit): boolean {
  return (
    Math.abs(one.insideGain - other.insideGain) <= tolerance &&
    Math.abs(one.outsideGain - other.outsideGain) <= tolerance
  );
}

function beats(one: BudgetSplit, other: BudgetSplit): boolean {
  return (
    one.insideGain >= other.insideGain - tolerance &&
    one.outsideGain >= other.outsideGain - tolerance &&
    !equals(one, other)
  );
}
