import { type MessageParams } from "@vensterbank/core";
import { type MessageKey } from "@vensterbank/i18n";

type IssueKey<K> = K extends `people.import.issue.${infer Code}` ? Code : never;
/** What can be wrong in a file; the sentence is `people.import.issue.<code>`. */
export type ImportIssueCode = IssueKey<MessageKey>;

/** Something wrong or odd in a file, at its place. */
export interface ImportIssue {
  /** Line of the file, from 1, as an editor counts them; null = the file as a whole. */
  readonly line: number | null;
  /** Column as the file's header names it; null = the row as a whole. */
  readonly column: string | null;
  readonly code: ImportIssueCode;
  /** Arguments of the sentence. Never a value of a person. */
  readonly params?: MessageParams;
  /** The cell itself, shortened, to show beside the sentence on screen. May be personal: never log it. */
  readonly value?: string;
  /** Other lines of which the same is to be said: the first of them, and how many there are. */
  readonly also?: { readonly lines: readonly number[]; readonly count: number };
}
