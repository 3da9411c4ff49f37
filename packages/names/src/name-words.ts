import { comparableName } from "./comparable-name";

/** Words between given and family name that people leave out, write together or put last. */
const particles: ReadonlySet<string> = new Set(
  "van von de den der het t ter ten te in op aan bij voor la le el al ibn ben da di do dos du d 's s uit".split(
    " ",
  ),
);

export interface NameWords {
  /** Each word of the name. */
  readonly words: readonly string[];
  /** How people shorten it: particles written together with what follows, and initials. */
  readonly short: readonly string[];
}

/** "Jan de Vries" → jan, de, vries; devries, jdv, jv. */
export function nameWords(name: string): NameWords {
  const words = comparableName(name).split(" ").filter(Boolean);
  const short = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    let end = from;
    while (end < words.length - 1 && particles.has(words[end])) end++;
    if (end > from) short.add(words.slice(from, end + 1).join(""));
  }
  const initials = (parts: readonly string[]) => parts.map((part) => part[0]).join("");
  const main = words.filter((word) => !particles.has(word));
  if (words.length > 1) short.add(initials(words));
  if (main.length > 1) short.add(initials(main));
  return { words, short: [...short] };
}
