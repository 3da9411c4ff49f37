import {
  type AddedTie,
  blocksOf,
  blockWeights,
  type Blocks,
  countCandidates,
  coverage,
  type CoverageProblem,
  coverageProblem,
  exhaustiveTies,
  gainRanges,
  greedyTies,
} from "@vensterbank/network";
import { basename, resolve } from "node:path";
import { InputError } from "../input/input-error";
import { type FolderDefaults, readNetworkFolder, type RelationWave } from "../network/network-folder";
import { chosenWhatIf, type WhatIfChoice } from "./chosen-what-if";

export { type WhatIfChoice } from "./chosen-what-if";

/** Above so many candidates the best set is not looked for: of two ties, of three ties. */
const mostForPairs = 20_000;
const mostForTriples = 400;

/** The document `whatif_NAME.json` (reference/FORMAT.md 3). @throws InputError */
export function analyseWhatIf(
  directory: string,
  choice: WhatIfChoice,
  defaults: FolderDefaults = {},
): Record<string, unknown> {
  const folder = readNetworkFolder(directory, defaults);
  const settings = chosenWhatIf(folder, choice);
  const wave = folder.relations.find(
    (one) => one.relation === settings.relation && one.wave === settings.wave,
  );
  if (wave === undefined) throw new InputError(`${settings.relation} was not asked in wave ${settings.wave}`);
  const labels = wave.nodes.map((row) => folder.attributes[row][settings.attribute] || null);
  const blocks = blocksOf(labels);
  const problem = problemOf(wave, blocks, settings);
  const greedy = greedyTies(problem, { budget: settings.steps, cap: settings.cap, added: settings.p_new });
  const candidates = countCandidates(problem);
  const ranges = gainRanges(problem, greedy);
  return {
    dataset: basename(resolve(directory)),
    relation: [settings.relation, settings.wave],
    attribute: settings.attribute,
    definition:
      "F = sum over ordered pairs of groups (a, b) of their weight times the mean over i in a of 1 - prod over j in b of (1 - p_ij); coverage, not a prediction",
    weights: settings.weights,
    p_by_weight: settings.p_by_weight,
    p_new: settings.p_new,
    cap: settings.cap,
    candidates,
    F_before: coverage(problem),
    greedy: greedy.map((step, place) => ({
      i: wave.nodes[step.i],
      j: wave.nodes[step.j],
      gain: step.gain,
      F: step.coverage,
      blocks: [labels[step.i], labels[step.j]],
      candidates_within_5_percent: step.near,
      gain_if_p_new_3_to_7: [ranges.steps[place].low, ranges.steps[place].high],
    })),
    exhaustive: {
      budget_2: candidates > mostForPairs ? null : bestSet(problem, 2, settings.p_new, greedy, wave),
      budget_3: candidates > mostForTriples ? null : bestSet(problem, 3, settings.p_new, greedy, wave),
    },
    versions: { node: process.version },
  };
}

function problemOf(
  wave: RelationWave,
  blocks: Blocks,
  { weights, p_by_weight }: ReturnType<typeof chosenWhatIf>,
): CoverageProblem {
  try {
    const between =
      typeof weights === "string"
        ? weights
        : (from: number, to: number) => weights[`${blocks.names[from]}->${blocks.names[to]}`] ?? 0;
    return coverageProblem(wave.graph, blocks, blockWeights(blocks, between), (weight) => {
      const works = p_by_weight[String(weight)];
      if (works === undefined) throw new InputError(`p_by_weight: has no probability for weight ${weight}`);
      return works;
    });
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}

function bestSet(
  problem: CoverageProblem,
  budget: number,
  added: number,
  greedy: readonly AddedTie[],
  wave: RelationWave,
) {
  const { gain, ties } = exhaustiveTies(problem, budget, added);
  return {
    total_gain: gain,
    ties: ties.map((pair) => pair.map((node) => wave.nodes[node])),
    greedy_total: greedy.slice(0, budget).reduce((sum, step) => sum + step.gain, 0),
  };
}
