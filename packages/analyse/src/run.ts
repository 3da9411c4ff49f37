import { classify } from "./commands/classify";
import { type Command } from "./commands/command";
import { disclose } from "./commands/disclose";
import { survey } from "./commands/survey";
import { network } from "./commands/network";
import { whatIf } from "./commands/what-if";
import { InputError } from "./input/input-error";
import { outputJson } from "./output-json";

/** Every command, in the order that `--help` lists them. */
export const commands: readonly Command[] = [classify, survey, network, whatIf, disclose];

export interface Outcome {
  readonly code: 0 | 1;
  readonly out: string;
  readonly error: string;
}

/** Runs one command line, without the terminal. @param args after the program's name */
export async function run(args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args;
  const help = (text: string): Outcome => ({ code: 0, out: text, error: "" });
  const refuse = (text: string): Outcome => ({ code: 1, out: "", error: `analyse: ${text}` });
  if (name === "--help" || name === "-h") return help(overview());
  if (name === undefined) return refuse("needs a command (see --help)");
  const command = commands.find((one) => one.name === name);
  if (!command) return refuse(`unknown command ${name} (see --help)`);
  if (rest.includes("--help") || rest.includes("-h")) {
    return help(`analyse ${command.name} ${command.usage}: ${command.summary}\n\n${command.help}`);
  }
  try {
    return { code: 0, out: outputJson(await command.run(rest)), error: "" };
  } catch (error) {
    if (error instanceof InputError) return refuse(`${name}: ${error.message}`);
    throw error;
  }
}

function overview(): string {
  const lines = commands.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(16)}  ${summary}`);
  return [
    "analyse COMMAND ...: prints JSON; COMMAND --help tells about files, columns and keys",
    ...lines,
  ].join("\n");
}
