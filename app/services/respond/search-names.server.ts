/** Without case, accents and punctuation: how names are compared. */
export function comparableName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

interface Named {
  readonly name: string;
  /** The team, so that a team can be searched as well. */
  readonly unit: string | null;
}

/**
 * The entries that fit what was typed, best first: every word typed must begin a word of the name or team, stand
 * inside one, or be within a small typing error of the beginning of one.
 */
export function searchNames<T extends Named>(entries: readonly T[], query: string, limit: number): T[] {
  const typed = comparableName(query.slice(0, 80)).split(" ").filter(Boolean);
  if (typed.length === 0) return [];
  return entries
    .map((entry, order) => ({ entry, order, cost: costOf(entry, typed) }))
    .filter(({ cost }) => Number.isFinite(cost))
    .sort((a, b) => a.cost - b.cost || a.order - b.order)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** 0 = every word begins a word of the name; Infinity = no fit. A fit in the team's name only comes after. */
function costOf({ name, unit }: Named, typed: readonly string[]): number {
  const own = comparableName(name).split(" ");
  const team = comparableName(unit ?? "").split(" ");
  return typed.reduce(
    (sum, word) =>
      sum +
      Math.min(...own.map((one) => wordCost(one, word)), ...team.map((one) => 2.5 + wordCost(one, word))),
    0,
  );
}

function wordCost(word: string, typed: string): number {
  if (word.startsWith(typed)) return 0;
  if (typed.length >= 3 && word.includes(typed)) return 1;
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  if (allowed === 0) return Infinity;
  const errors = errorsAtStart(word, typed, allowed);
  return errors <= allowed ? 1 + errors : Infinity;
}

/**
 * Fewest typing errors between `typed` and any beginning of `word`: a letter too many, missing, wrong, or two swapped
 * (restricted Damerau-Levenshtein distance: optimal string alignment).
 */
function errorsAtStart(word: string, typed: string, allowed: number): number {
  const reach = Math.min(word.length, typed.length + allowed);
  let before: number[] = [];
  let row = Array.from({ length: reach + 1 }, (_, i) => i);
  for (let t = 1; t <= typed.length; t++) {
    const next = [t];
    for (let w = 1; w <= reach; w++) {
      const same = typed[t - 1] === word[w - 1] ? 0 : 1;
      next[w] = Math.min(row[w] + 1, next[w - 1] + 1, row[w - 1] + same);
      const swapped = t > 1 && w > 1 && typed[t - 1] === word[w - 2] && typed[t - 2] === word[w - 1];
      if (swapped) next[w] = Math.min(next[w], before[w - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return Math.min(...row);
}
