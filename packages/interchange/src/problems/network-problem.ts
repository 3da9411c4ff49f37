import { type Message, message } from "@vensterbank/core";

/** What can be wrong in a network file; each has a sentence in the catalogue area `networkFiles`. */
export const networkProblemCodes = [
  "format-unknown",
  "files-do-not-fit",
  "file-empty",
  "file-too-large",
  "unpacks-too-large",
  "unreadable-zip",
  "unreadable-sheet",
  "unreadable-xml",
  "xml-with-doctype",
  "unreadable-csv",
  "no-nodes",
  "too-many-nodes",
  "too-many-ties",
  "too-many-waves",
  "column-missing",
  "column-twice",
  "line-too-long",
  "id-empty",
  "id-twice",
  "node-unknown",
  "relation-unknown",
  "wave-unknown",
  "weight-not-a-number",
  "value-not-of-type",
  "not-a-direction",
  "not-an-answer-mark",
  "absent-in-wave",
  "not-asked",
  "tie-contradicts",
  "matrix-not-square",
  "matrix-names-differ",
  "vertex-number",
  "statement-unknown",
  "time-unreadable",
] as const;
export type NetworkProblemCode = (typeof networkProblemCodes)[number];

/** What a reader left out or had to choose; the file is read all the same. */
export const networkWarningCodes = [
  "self-tie",
  "tie-twice",
  "tie-of-silent",
  "one-node",
  "no-ties",
  "nodes-from-ties",
  "label-empty",
  "never-present",
  "symmetric-matrix",
  "weight-nought",
  "old-encoding",
] as const;
export type NetworkWarningCode = (typeof networkWarningCodes)[number];

/** Where something stands: `row` is the line of a text file or the row of a sheet, from 1; null = nowhere in particular. */
export interface NetworkPlace {
  readonly file: string;
  readonly row: number | null;
  /** Name of a column, an element or a statement. */
  readonly column: string | null;
}

export interface NetworkProblem extends NetworkPlace {
  readonly code: NetworkProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface NetworkWarning extends NetworkPlace {
  readonly code: NetworkWarningCode;
  /** How often it occurs in the file; the place is that of the first. */
  readonly count: number;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The sentence of a problem or warning, without its place. */
export function networkProblemSentence({ code, args }: NetworkProblem | NetworkWarning): Message {
  return message(`networkFiles.${code}`, args);
}
