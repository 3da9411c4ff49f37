import { comparableName } from "./comparable-name";
import { errorsAllowed, errorsAtStart } from "./typing-errors";

/** Words that say what sort of organisation it is, or nothing: two names that share only these are not near. */
const commonWords: ReadonlySet<string> = new Set(
  "de het een en van der den voor in op stichting vereniging bv nv cv vof bureau organisatie groep the of and for".split(
    " ",
  ),
);

/** Fewest shared letter pairs, as a share from 0 to 1: below it, likeness is what any two names have. */
const leastAlike = 0.5;

/**
 * The names that may well mean the same organisation, most alike first: one has all words of the other (small typing
 * errors forgiven), one is the initials of the other, or the words that only one of them has share half of their pairs
 * of letters (Sørensen-Dice coefficient of letter bigrams, Dice 1945).
 * @param limit most names to give
 */
export function nearNames<Named extends { readonly name: string }>(
  typed: string,
  known: readonly Named[],
  limit: number,
): Named[] {
  const wanted = significant(typed);
  if (wanted.length === 0) return [];
  return known
    .map((one, place) => ({ one, place, alike: likeness(wanted, significant(one.name)) }))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike || a.place - b.place)
    .slice(0, limit)
    .map(({ one }) => one);
}

/** The words that tell an organisation from others. */
function significant(name: string): string[] {
  return comparableName(name)
    .split(" ")
    .filter((word) => word !== "" && !commonWords.has(word));
}

/** From 0, nothing in common, to 1, the same. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const without = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => !others.some((other) => alikeWords(word, other)));
  const [ownA, ownB] = [without(a, b), without(b, a)];
  if (ownA.length === 0 || ownB.length === 0) return 0.9 + 0.1 * sharedPairs(a.join(""), b.join(""));
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (isInitials(few, many)) return 0.8;
  // What they share says nothing when what is left differs: two schools, two municipalities.
  return sharedPairs(ownA.join(""), ownB.join(""));
}

function alikeWords(a: string, b: string): boolean {
  if (a === b) return true;
  const allowed = errorsAllowed(Math.min(a.length, b.length));
  return Math.abs(a.length - b.length) <= allowed && errorsAtStart(a, b, allowed) <= allowed;
}

function isInitials(few: readonly string[], many: readonly string[]): boolean {
  return few.length === 1 && many.length > 1 && few[0] === many.map((word) => word[0]).join("");
}

function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const left = pairs(a);
  const rest = pairs(b);
  const total = left.length + rest.length;
  if (total === 0) return 0;
  let shared = 0;
  for (const pair of left) {
    const place = rest.indexOf(pair);
    if (place === -1) continue;
    rest.splice(place, 1);
    shared++;
  }
  return (2 * shared) / total;
}
