import { createHmac } from "node:crypto";

/** With these the holder of a link, and nobody else, finds back what was sent under it. */
export interface Receipts {
  readonly response: string;
  readonly openAnswer: string;
  readonly relations: string;
}

/**
 * Receipts of a personal link: HMAC-SHA-256 under its secret, one purpose each, in hexadecimal. The database knows the
 * secret's hash only, from which none of them follows, and none of them follows from another.
 */
export function receiptsOf(token: string): Receipts {
  const receipt = (purpose: string) => createHmac("sha256", token).update(`receipt:${purpose}`).digest("hex");
  return {
    response: receipt("response"),
    openAnswer: receipt("open-answer"),
    relations: receipt("relations"),
  };
}
