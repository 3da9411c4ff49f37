import { createHmac } from "node:crypto";

/** With these the holder of a link, and nobody else, finds back what was sent under it. */
export interface Receipts {
  readonly response: string;
  /** One for each question: two open answers of one person have nothing in common that could join them. */
  readonly openAnswer: (question: string) => string;
  readonly relations: string;
}

/** Nobody gets both of these. Their receipt has no question in it, so that what was sent before still can be taken back. */
const forEverybody: ReadonlySet<string> = new Set(["own.words", "mirror.own.words"]);

/**
 * Receipts of a personal link: HMAC-SHA-256 under its secret, one purpose each, in hexadecimal. The database knows the
 * secret's hash only, from which none of them follows, and none of them follows from another.
 */
export function receiptsOf(token: string): Receipts {
  const receipt = (purpose: string) => createHmac("sha256", token).update(`receipt:${purpose}`).digest("hex");
  return {
    response: receipt("response"),
    openAnswer: (question) => receipt(forEverybody.has(question) ? "open-answer" : `open-answer:${question}`),
    relations: receipt("relations"),
  };
}
