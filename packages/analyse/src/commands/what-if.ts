import { parseArgs } from "node:util";
import { InputError } from "../input/input-error";
import { olderNetworkDefaults } from "../older-sets/older-networks";
import { analyseWhatIf, type WhatIfChoice } from "../what-if/analyse-what-if";
import { type Command } from "./command";

export const whatIf: Command = {
  name: "what-if",
  usage: "DIR",
  summary: "which few new ties add most coverage between groups",
  help: `DIR is a folder as for the command network. Its analysis.json may hold, under whatif, a list of
  relation, wave, attribute   column of nodes.csv that makes the groups; empty = in no group
  p_by_weight                 weight of a tie -> probability that it works
  p_new, cap, steps           the same for a new tie; most new ties per node; most new ties (.5, 2, 10)
  weights                     of ordered pairs of groups: equal, size, or {"a->b": weight} (equal)

Flags
  --relation R --wave W       which entry; not needed when there is one
  --attribute A               another column; needed when analysis.json has no such entry
  --p-new P --cap C --steps K --weights equal|size

Prints
  F_before              mean over the pairs of groups (a, b) of the mean over people in a of the probability that at
                        least one tie with b works
  candidates            pairs of different groups without a reported tie, of which one at least answered
  greedy[]              i, j (line order in nodes.csv), gain, F, blocks, candidates_within_5_percent, and
                        gain_if_p_new_3_to_7 [lowest, highest]
  exhaustive.budget_2   best set without a cap, beside what greedy gains; budget_3 in small networks
  null = too large to look for.`,
  run: (args) => {
    const { values, positionals } = parse(args);
    if (positionals.length !== 1) throw new InputError("needs one data folder (see --help)");
    const weights = values.weights;
    if (weights !== undefined && weights !== "equal" && weights !== "size")
      throw new InputError(`--weights: ${weights} is not equal or size`);
    const choice: WhatIfChoice = {
      relation: values.relation,
      attribute: values.attribute,
      weights,
      wave: numberOf("--wave", values.wave),
      p_new: numberOf("--p-new", values["p-new"]),
      cap: numberOf("--cap", values.cap),
      steps: numberOf("--steps", values.steps),
    };
    return analyseWhatIf(positionals[0], choice, olderNetworkDefaults(positionals[0]));
  },
};

const flag = { type: "string" } as const;
const options = {
  relation: flag,
  wave: flag,
  attribute: flag,
  "p-new": flag,
  cap: flag,
  steps: flag,
  weights: flag,
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message.split("\n")[0] : "unreadable arguments");
  }
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw new InputError(`${name}: "${text}" is not a number`);
  return value;
}
