import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from "node:crypto";
import { appError, fail, ok, type Result } from "@vensterbank/core";
import { hashQueue, TooBusy } from "./hash-queue.server";

/** OWASP Password Storage Cheat Sheet: scrypt with N = 2^17, r = 8, p = 1 (128 MiB a hash). */
const cost = { log2N: 17, r: 8, p: 1 };
const keyLength = 32;

interface Cost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

function derive(password: string, salt: Buffer, { log2N, r, p }: Cost, length: number): Promise<Buffer> {
  const N = 2 ** log2N;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r * p + 32 * 2 ** 20 };
  return hashQueue.run(
    () =>
      new Promise((done, failed) => {
        // One way to write every character, so that a keyboard's habits do not lock anybody out.
        scrypt(password.normalize("NFKC"), salt, length, options, (error, key) =>
          error ? failed(error) : done(key),
        );
      }),
  );
}

/**
 * A salted hash with its own cost, as text: `scrypt$log2N$r$p$salt$key`.
 * @throws TooBusy when too many passwords are being hashed; see `unlessBusy`
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost, keyLength);
  return ["scrypt", cost.log2N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join(
    "$",
  );
}

interface StoredHash extends Cost {
  readonly salt: Buffer;
  readonly key: Buffer;
}

function parsed(stored: string): StoredHash {
  const [scheme, log2N, r, p, salt, key] = stored.split("$");
  if (scheme !== "scrypt" || !salt || !key) throw new Error("A stored password hash cannot be read");
  const limits = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  return { ...limits, salt: Buffer.from(salt, "base64url"), key: Buffer.from(key, "base64url") };
}

/**
 * @throws when `stored` is no hash of ours: that is a fault in the data, not a wrong password
 * @throws TooBusy when too many passwords are being hashed; see `unlessBusy`
 */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const { salt, key: expected, ...limits } = parsed(stored);
  const actual = await derive(password, salt, limits, expected.length);
  return timingSafeEqual(actual, expected);
}

/** Whether a hash was made at a lower cost than we ask now: it is made anew when its password is next shown. */
export function isOutdated(stored: string): boolean {
  const { log2N, r, p } = parsed(stored);
  return 2 ** log2N * r * p < 2 ** cost.log2N * cost.r * cost.p;
}

/** The outcome of hashing; where too much of it waits, the refusal `too-busy`. */
export async function unlessBusy<T>(hashing: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await hashing);
  } catch (error) {
    if (error instanceof TooBusy) return fail(appError("too-busy"));
    throw error;
  }
}
