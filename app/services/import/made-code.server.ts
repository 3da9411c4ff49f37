import { createHash } from "node:crypto";
import { comparableName } from "@vensterbank/names";

/**
 * A code for who or what has none in a list: readable words and a few letters of a hash, the same for the same words. Two
 * different names give two codes, also when the readable part is equal.
 * @param words what it is made from: a mail address, or a name and a unit
 */
export function madeCode(...words: readonly string[]): string {
  const text = words.map((word) => word.trim().toLowerCase()).join("\n");
  const readable = comparableName(words[0].replace(/@.*$/, ""))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 30);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return readable === "" ? hash : `${readable}-${hash}`;
}
