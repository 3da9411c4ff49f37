import { errorsAllowed, errorsAtStart } from "./typing-errors";

/** Distinct words in order of the alphabet, with where each occurs. */
export interface WordList {
  readonly words: readonly string[];
  /** Word by word: whatever numbers it was added with, in the order of adding. */
  readonly places: readonly Uint32Array[];
  /** Word by word: which letters it has, one bit each. */
  readonly letters: Uint32Array;
}

/** How a word that was typed stands to a word of the list. */
export type WordFit = "whole" | "start" | "inside" | "one-error" | "two-errors";

export function wordList(occurrences: ReadonlyMap<string, readonly number[]>): WordList {
  const words = [...occurrences.keys()].sort();
  return {
    words,
    places: words.map((word) => Uint32Array.from(occurrences.get(word) ?? [])),
    letters: Uint32Array.from(words, lettersOf),
  };
}

/** Tells every word of the list that begins with what was typed. */
export function eachStart(
  { words }: WordList,
  typed: string,
  tell: (word: number, fit: WordFit) => void,
): void {
  for (let word = firstFrom(words, typed); word < words.length && words[word].startsWith(typed); word++)
    tell(word, words[word].length === typed.length ? "whole" : "start");
}

/** Tells every word that holds at least three typed letters further on. */
export function eachInside(
  { words }: WordList,
  typed: string,
  tell: (word: number, fit: WordFit) => void,
): void {
  if (typed.length < 3) return;
  for (let word = 0; word < words.length; word++) if (words[word].indexOf(typed) > 0) tell(word, "inside");
}

/** Tells every word whose beginning is a small typing error away from what was typed. */
export function eachError(
  { words, letters }: WordList,
  typed: string,
  tell: (word: number, fit: WordFit) => void,
): void {
  const allowed = errorsAllowed(typed.length);
  if (allowed === 0) return;
  const wanted = lettersOf(typed);
  for (let word = 0; word < words.length; word++) {
    // Each error accounts for at most one letter that the word does not have.
    if (ones(wanted & ~letters[word]) > allowed) continue;
    const errors = errorsAtStart(words[word], typed, allowed);
    if (errors === 1) tell(word, "one-error");
    else if (errors === 2) tell(word, "two-errors");
  }
}

/** Index of the first word that is not before `typed`. */
function firstFrom(words: readonly string[], typed: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle] < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters far apart in the alphabet may share a bit; then a word is looked at in vain, never missed. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let place = 0; place < word.length; place++) bits |= 1 << (word.charCodeAt(place) & 31);
  return bits >>> 0;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
