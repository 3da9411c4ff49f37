import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import {
  mkdirSync,
  openSync,
  closeSync,
  fsyncSync,
  linkSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { env } from "../../env.server";
import { openText, sealText } from "../respond/sealed-text.server";

interface KeyPlace {
  readonly INSTALLATION_KEY?: string;
  readonly KEYS_DIR?: string;
  readonly DATA_DIR: string;
}

/**
 * The key of this installation: 32 bytes that are not in the database, so that a copy of it opens no sealed secret.
 * From INSTALLATION_KEY, or from a file that only the service's user reads; made when there is none yet. Of several
 * processes that start at once, one makes it.
 * @throws when the file is there and is no key
 */
export function readInstallationKey(place: KeyPlace): Buffer {
  if (place.INSTALLATION_KEY !== undefined) return Buffer.from(place.INSTALLATION_KEY, "hex");
  const folder = place.KEYS_DIR ?? join(place.DATA_DIR, "keys");
  const file = join(folder, "installation.key");
  const found = readKey(file);
  if (found) return found;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  makeKey(file);
  const made = readKey(file);
  if (!made) throw new Error("The installation key could not be made");
  return made;
}

function readKey(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return null;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error("The file with the installation key holds no key");
  return Buffer.from(text, "hex");
}

/** Written whole beside its place and linked into it, which fails when another process was first. */
function makeKey(file: string): void {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, `${randomBytes(32).toString("hex")}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

let known: Buffer | undefined;
const key = () => (known ??= readInstallationKey(env));

/** Seals a secret for the database. @param about what it is and whose; it opens as nothing else */
export function sealSecret(secret: string, about: string): string {
  return sealText(secret, key(), about);
}

/** Null when it was sealed by another installation, or as something else. */
export function openSecret(sealed: string, about: string): string | null {
  return openText(sealed, key(), about);
}

/**
 * A hash that nobody makes without the key of this installation: HMAC-SHA-256 in hexadecimal, under a key of its own for
 * every purpose (HKDF, RFC 5869).
 */
export function keyedHash(text: string, purpose: string): string {
  const own = Buffer.from(hkdfSync("sha256", key(), "", `hash:${purpose}`, 32));
  return createHmac("sha256", own).update(text).digest("hex");
}
