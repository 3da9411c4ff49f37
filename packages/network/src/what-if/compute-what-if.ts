import { scopeGraph, type ScopeGraph } from "../result/scope-graph";
import { type NetworkScope } from "../network-result";
import { checkWaveNetwork, type WaveNetwork } from "../wave-network";
import { type BudgetSplit, budgetSplits } from "./budget-splits";
import { coverage, CoverageState } from "./coverage-state";
import { type CoverageProblem, coverageProblem } from "./coverage-problem";
import { type GainRange, gainRanges } from "./gain-range";
import { type AddedTie, greedyTies } from "./greedy-ties";
import { PairCandidates } from "./pair-candidates";
import { type SideEffects, sideEffects } from "./side-effects";
import { tieProbability } from "./tie-probability";
import { type BlockName, waveBlocks, type WaveBlocks, type WhatIfAim } from "./wave-blocks";

export interface WhatIfSettings {
  readonly level: NetworkScope;
  readonly aim: WhatIfAim;
  /** Pairs of blocks by the number of person pairs between them, or all the same. */
  readonly weighting: "size" | "equal";
  /** New relations, 1..10. */
  readonly budget: number;
  /** Most new relations per person or partner. */
  readonly cap: number;
  /** Probability that a new relation works. */
  readonly added: number;
  /** Blocks of fewer answering people take no part; null = every block. */
  readonly threshold: number | null;
}

export interface WhatIfInput {
  /** What the plan is made of: everybody, or the groups that may be shown. */
  readonly network: WaveNetwork;
  /** What side effects are counted in; null = in `network`. */
  readonly whole: WaveNetwork | null;
  readonly settings: WhatIfSettings;
}

/** Coverage between blocks, and the few new relations that would add most to it. JSON-serialisable. */
export interface WhatIfResult {
  /** Null when there are no two blocks that count for each other. */
  readonly plan: WhatIfPlan | null;
  /** Ways to divide the budget over inside and outside; null when either has no blocks. */
  readonly splits: readonly BudgetSplit[] | null;
}

export interface WhatIfPlan {
  /** How many blocks take part. */
  readonly blocks: number;
  /** 0..1 */
  readonly coverageBefore: number;
  readonly coverageAfter: number;
  readonly steps: readonly WhatIfStep[];
  /** What all of them together gain when a new relation works less or more often. */
  readonly range: GainRange;
  readonly sideEffects: SideEffects;
}

export interface WhatIfStep {
  readonly from: { readonly id: string; readonly block: BlockName };
  readonly to: { readonly id: string; readonly block: BlockName };
  readonly gain: number;
  readonly range: GainRange;
  /** Other pairs within 5 % of this gain. */
  readonly alternatives: number;
  /** Other pairs of blocks with such a pair, the best first; and how many there are in all. */
  readonly otherBlocks: readonly { readonly a: BlockName; readonly b: BlockName; readonly gain: number }[];
  readonly otherBlockPairs: number;
  /** Pairs within 5 % of this gain between the same two blocks, the best first. */
  readonly sameBlocks: readonly { readonly from: string; readonly to: string; readonly gain: number }[];
}

const namedAlternatives = 5;

/** @throws RangeError for an inconsistent network or a setting out of range */
export function computeWhatIf({ network, whole, settings }: WhatIfInput): WhatIfResult {
  const { budget, cap, added } = settings;
  if (!(Number.isInteger(budget) && budget >= 1 && Number.isInteger(cap) && cap >= 1))
    throw new RangeError("Budget and cap are whole numbers above 0");
  const scope = scopeGraph(checkWaveNetwork(network), settings.level);
  const of = (aim: WhatIfAim) => objective(scope, aim, settings);
  const chosen = of(settings.aim);
  const [inside, outside] = settings.aim === "partners" ? [of("teams"), chosen] : [chosen, of("partners")];
  return {
    plan:
      chosen && planOf(scope, chosen, whole === null ? scope : scopeGraph(whole, settings.level), settings),
    splits: inside && outside && budgetSplits(inside.problem, outside.problem, { budget, cap, added }),
  };
}

interface Objective extends WaveBlocks {
  readonly problem: CoverageProblem;
}

function objective(
  { nodes, graph }: ScopeGraph,
  aim: WhatIfAim,
  { weighting, threshold }: WhatIfSettings,
): Objective | null {
  const found = waveBlocks(nodes, aim, weighting, threshold);
  return found && { ...found, problem: coverageProblem(graph, found.blocks, found.weights, tieProbability) };
}

function planOf(
  { nodes }: ScopeGraph,
  { problem, blocks, names }: Objective,
  whole: ScopeGraph,
  { budget, cap, added }: WhatIfSettings,
): WhatIfPlan {
  const steps = greedyTies(problem, { budget, cap, added });
  const ranges = gainRanges(problem, steps);
  const before = coverage(problem);
  const place = new Map(whole.nodes.map(({ id }, node) => [id, node]));
  const placed = ({ i, j }: AddedTie) => ({
    i: place.get(nodes[i].id) ?? -1,
    j: place.get(nodes[j].id) ?? -1,
  });
  const state = new CoverageState(problem, added);
  return {
    blocks: blocks.names.length,
    coverageBefore: before,
    coverageAfter: steps.at(-1)?.coverage ?? before,
    range: ranges.total,
    sideEffects: sideEffects(whole.binary, whole.nodes, steps.map(placed)),
    steps: steps.map((step, index): WhatIfStep => {
      const [a, b] = [blocks.of[step.i], blocks.of[step.j]];
      const others = step.nearBlocks.filter(
        (near) => !(near.a === Math.min(a, b) && near.b === Math.max(a, b)),
      );
      const open = (node: number) => state.addedOf(node) < cap;
      const same = new PairCandidates(state, a, b, open)
        .list(0.95 * step.gain, namedAlternatives + 1)
        .filter(({ i, j }) => i !== step.i || j !== step.j)
        .slice(0, namedAlternatives);
      state.add(step.i, step.j);
      const end = (node: number) => ({ id: nodes[node].id, block: names[blocks.of[node]] });
      return {
        from: end(step.i),
        to: end(step.j),
        gain: step.gain,
        range: ranges.steps[index],
        alternatives: step.near - 1,
        otherBlocks: others.map((near) => ({ a: names[near.a], b: names[near.b], gain: near.gain })),
        otherBlockPairs: step.nearBlockPairs - 1,
        sameBlocks: same.map(({ i, j, gain }) => ({ from: nodes[i].id, to: nodes[j].id, gain })),
      };
    }),
  };
}
