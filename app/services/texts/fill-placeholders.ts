import { placeMeant } from "./place-words";

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names between double braces that are not among the known ones, and a brace pair that is not whole. */
export function unknownPlaceholders(text: string, known: readonly string[]): string[] {
  const unknown = [...text.matchAll(placeholder)]
    .map(([, name]) => name)
    .filter((name) => !known.includes(placeMeant(name)));
  const rest = text.replace(placeholder, "");
  return /\{\{|\}\}/.test(rest) ? [...unknown, "{{"] : unknown;
}

/** Whether a text has this place, in the words of either language. */
export function hasPlace(text: string, place: string): boolean {
  return [...text.matchAll(placeholder)].some(([, name]) => placeMeant(name) === place);
}

/** Puts words in their places, once: what stands in a word is never read as a place again. */
export function fillPlaceholders(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (whole, name: string) => {
    const place = placeMeant(name);
    return Object.hasOwn(words, place) ? words[place] : whole;
  });
}
