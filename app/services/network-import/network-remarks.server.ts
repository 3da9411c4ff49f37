import { type Message } from "@vensterbank/core";
import { networkProblemSentence, type NetworkProblem, type NetworkWarning } from "@vensterbank/interchange";

/** Something that is wrong or was left out, at its place in a file. */
export interface NetworkRemark {
  readonly file: string;
  /** From 1; null = the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly sentence: Message;
}

export function networkRemark(found: NetworkProblem | NetworkWarning): NetworkRemark {
  const { file, row, column } = found;
  return { file, row, column, sentence: networkProblemSentence(found) };
}
