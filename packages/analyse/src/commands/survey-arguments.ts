import { parseArgs } from "node:util";
import { InputError } from "../input/input-error";
import { readSurveyFolder, type SurveyFolder } from "../input/survey-folder";
import { checked, readSurveySettings } from "../input/survey-settings";
import { type OlderSet } from "../older-sets/older-set";
import { olderSetIn } from "../older-sets/older-sets";

/** Reads the folder that the arguments name; flags override its settings. @throws InputError */
export function surveyFromArguments(args: readonly string[]): SurveyFolder {
  const { values, positionals } = parse(args);
  if (positionals.length !== 1) throw new InputError("needs one data folder (see --help)");
  const settings = readSurveySettings(positionals[0]);
  const overridden = checked({
    ...settings,
    ...(values.cut !== undefined && { cut: toNumber("--cut", values.cut) }),
    ...(values["min-share"] !== undefined && {
      min_share_percent: percentage("--min-share", values["min-share"]),
    }),
  });
  return readSurveyFolder(positionals[0], overridden);
}

/** The older set that the only argument names, if it does. */
export function olderSetFromArguments(
  args: readonly string[],
): { readonly set: OlderSet; readonly folder: string } | null {
  const [folder, ...flags] = args;
  const set = folder !== undefined && flags.length === 0 ? olderSetIn(folder) : null;
  return set && { set, folder };
}

function parse(args: readonly string[]) {
  try {
    const options = { cut: { type: "string" }, "min-share": { type: "string" } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message.split("\n")[0] : "unreadable arguments");
  }
}

function toNumber(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw new InputError(`${flag}: "${text}" is not a number`);
  return value;
}

function percentage(flag: string, text: string): number {
  const value = toNumber(flag, text);
  if (value < 0 || value > 100) throw new InputError(`${flag}: ${text} is not between 0 and 100`);
  return value;
}
