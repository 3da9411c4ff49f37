import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from "node:crypto";

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
  return new Promise((done, failed) => {
    // One way to write every character, so that a keyboard's habits do not lock anybody out.
    scrypt(password.normalize("NFKC"), salt, length, options, (error, key) =>
      error ? failed(error) : done(key),
    );
  });
}

/** A salted hash with its own cost, as text: `scrypt$log2N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost, keyLength);
  return ["scrypt", cost.log2N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join(
    "$",
  );
}

/** @throws when `stored` is no hash of ours: that is a fault in the data, not a wrong password */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, log2N, r, p, salt, key] = stored.split("$");
  if (scheme !== "scrypt" || !salt || !key) throw new Error("A stored password hash cannot be read");
  const expected = Buffer.from(key, "base64url");
  const limits = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const actual = await derive(password, Buffer.from(salt, "base64url"), limits, expected.length);
  return timingSafeEqual(actual, expected);
}
