/** How many typing errors are forgiven in a word of this length: short words differ too little from each other. */
export function errorsAllowed(length: number): 0 | 1 | 2 {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/**
 * Fewest typing errors between `typed` and any beginning of `word`: a letter too many, missing, wrong, or two swapped
 * (restricted Damerau-Levenshtein distance, also called optimal string alignment).
 * @param allowed more errors than this need not be told apart
 * @returns the number of errors, or Infinity when there are more than `allowed`
 */
export function errorsAtStart(word: string, typed: string, allowed: number): number {
  const reach = Math.min(word.length, typed.length + allowed);
  if (typed.length - reach > allowed) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: reach + 1 }, (_, place) => place);
  for (let t = 1; t <= typed.length; t++) {
    const next = [t];
    let least = t;
    for (let w = 1; w <= reach; w++) {
      const same = typed[t - 1] === word[w - 1] ? 0 : 1;
      let errors = Math.min(row[w] + 1, next[w - 1] + 1, row[w - 1] + same);
      if (t > 1 && w > 1 && typed[t - 1] === word[w - 2] && typed[t - 2] === word[w - 1])
        errors = Math.min(errors, before[w - 2] + 1);
      next[w] = errors;
      if (errors < least) least = errors;
    }
    // A later row is never more than one below the row before the last: past that nothing can be mended.
    if (least > allowed + 1) return Infinity;
    [before, row] = [row, next];
  }
  const errors = Math.min(...row);
  return errors <= allowed ? errors : Infinity;
}
