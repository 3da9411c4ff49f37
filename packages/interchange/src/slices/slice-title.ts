import { escapeCharacters, unescapeCharacters } from "../text/control-characters";

/** What one matrix or Pajek network of a larger document is about. */
export interface SliceTitle {
  readonly relation: string;
  readonly wave: string;
  readonly directed: boolean;
}

/** Outer spaces, every space that is no plain one, control characters, and signs with a meaning in these formats. */
const unsafe = /^\s|\s$|[^\S ]|[\p{Cc}|"\\]/gu;
const separator = " | ";

/** One line: relation | wave | directed. */
export function writeSliceTitle({ relation, wave, directed }: SliceTitle): string {
  const parts = [relation, wave].map((text) => escapeCharacters(text, unsafe));
  return [...parts, directed ? "directed" : "undirected"].join(separator);
}

/** Null when a program or a person wrote something else there. */
export function readSliceTitle(text: string): SliceTitle | null {
  const parts = text.split(separator);
  const direction = parts[2];
  if (parts.length !== 3 || (direction !== "directed" && direction !== "undirected")) return null;
  const [relation, wave] = parts.map((part) => unescapeCharacters(part, unsafe));
  return { relation, wave, directed: direction === "directed" };
}
