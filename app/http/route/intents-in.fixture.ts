/** `case`s of the switches whose subject speaks of an intent. */
function* casesIn(code: string): Generator<string> {
  for (const { index, 0: head } of code.matchAll(/switch \([^{]*\bintent\b[^{]*\{/g)) {
    let depth = 1;
    let end = index + head.length;
    for (; depth > 0 && end < code.length; end++) depth += { "{": 1, "}": -1 }[code[end]] ?? 0;
    for (const [, intent] of code.slice(index, end).matchAll(/case "([\w-]+)"/g)) yield intent;
  }
}

/**
 * What a route's code tells forms apart by: the values that the field `intent` is compared with, read from the text.
 * @throws when the field is read in a way that is not known here
 */
export function intentsIn(code: string): ReadonlySet<string> {
  const found = new Set(casesIn(code));
  for (const [, intent] of code.matchAll(/\bintent"?\)?\s*[!=]==\s*"([\w-]+)"/g)) found.add(intent);
  for (const [, values] of code.matchAll(/\bintent: z\s*\.(?:literal|enum)\(([^)]*)\)/g))
    for (const [, intent] of values.matchAll(/"([\w-]+)"/g)) found.add(intent);
  if (found.size === 0 && /["'.]intent\b["']?(?!=)/.test(code))
    throw new Error("The code reads an intent in another way than this knows of");
  return found;
}
