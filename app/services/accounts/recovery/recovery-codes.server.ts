import { randomInt } from "node:crypto";

/** Letters and digits that are not taken for one another (Crockford's base 32). */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const howMany = 10;
/** Sixty bits a code: they are guessed at no more than codes of the app are. */
const length = 12;

/** Ten codes, each good for one sign-in, in groups of four: `7k2m-q9xd-04rt`. */
export function newRecoveryCodes(): readonly string[] {
  const codes = new Set<string>();
  while (codes.size < howMany) {
    const signs = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
    // Six digits alone are a code of the app.
    if (/[a-z]/.test(signs)) codes.add((signs.match(/.{4}/g) ?? []).join("-"));
  }
  return [...codes];
}
