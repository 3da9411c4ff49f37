import type { FieldError } from "@vensterbank/core";
import { ZxcvbnFactory, type MatchExtended } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { localWords } from "./local-password-words";

/** Characters (code points) after NFKC. NIST SP 800-63B-4 and ASVS 5.0, 6.2: length counts, kinds of characters do not. */
export const passwordLength = { min: 10, max: 256 } as const;

/** Guesses below which a password is refused: 10^8, what the authors of zxcvbn call "safely unguessable" online. */
const fewestGuesses = 8;
/** What is looked at; more adds nothing but work. */
const judgedLength = 100;

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, "passwords-local": [...localWords] },
  graphs: adjacencyGraphs,
  maxLength: judgedLength,
});

/** About whom a password must not be. */
export interface PasswordContext {
  readonly name: string;
  readonly email: string;
  /** Names of the organisations that the account opens. */
  readonly organisations: readonly string[];
}

/**
 * What is wrong with a new password, in one sentence; null when it may be used. Everything that sets a password asks here:
 * a reset, an invitation, a change.
 * @param field of the form
 */
export function findPasswordFault(
  password: string,
  { name, email, organisations }: PasswordContext,
  field = "password",
): FieldError | null {
  const plain = password.normalize("NFKC");
  const length = [...plain].length;
  if (length < passwordLength.min)
    return { field, key: "password.tooShort", params: { min: passwordLength.min } };
  if (length > passwordLength.max)
    return { field, key: "password.tooLong", params: { max: passwordLength.max } };
  const context = ["vensterbank", ...[name, email, localPart(email), ...organisations].flatMap(wordsOf)];
  const judged = estimator.check([...plain].slice(0, judgedLength).join(""), context);
  if (judged.guessesLog10 >= fewestGuesses) return null;
  return { field, key: `password.${reasonOf(judged.sequence)}` };
}

/** What stands before the at sign: `nieuw.adviseur` is guessed as one word, too. */
const localPart = (email: string) => email.slice(0, Math.max(email.lastIndexOf("@"), 0));

/** A name whole, without its blanks, and its longer parts. */
function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKC").toLowerCase();
  const parts = plain.split(/[^\p{L}\p{N}]+/u);
  return [plain, parts.join(""), ...parts].filter((word) => word.length >= 3);
}

/** Why a password is weak: by the kind of the longest part that was recognised. */
function reasonOf(sequence: readonly MatchExtended[]): "common" | "personal" | "pattern" | "weak" {
  const known = sequence.filter(({ pattern }) => pattern !== "bruteforce" && pattern !== "separator");
  if (known.length === 0) return "weak";
  const longest = known.reduce((one, other) => (other.token.length > one.token.length ? other : one));
  if (longest.pattern !== "dictionary") return longest.pattern === "wordSequence" ? "common" : "pattern";
  return longest.dictionaryName === "userInputs" ? "personal" : "common";
}
