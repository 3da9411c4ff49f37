import { randomBytes } from "node:crypto";

export interface SplitKey {
  /** For the database, in hexadecimal. */
  readonly kept: string;
  /** For a file. */
  readonly share: Buffer;
}

/**
 * Two halves of a key, of which each is as random as the other and tells nothing about the key: a one-time pad, and the
 * key under it.
 */
export function splitKey(key: string): SplitKey {
  const whole = Buffer.from(key, "utf8");
  const share = randomBytes(whole.length);
  return { kept: xor(whole, share).toString("hex"), share };
}

/** @throws when the halves are not of one key */
export function joinKey({ kept, share }: SplitKey): string {
  const half = Buffer.from(kept, "hex");
  if (half.length !== share.length) throw new Error("The halves of a programme's key do not fit");
  return xor(half, share).toString("utf8");
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ b[i]));
}
