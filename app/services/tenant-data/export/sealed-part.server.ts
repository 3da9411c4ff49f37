import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { keyedHash } from "../../secrets/installation-key.server";

/*
 * The sealed part of an export (docs/tenant-export.md): to the key of an installation, which alone opens it. X25519 (RFC 7748)
 * with a key pair for this file only, HKDF-SHA-256 (RFC 5869), AES-256-GCM (NIST SP 800-38D).
 */
const magic = Buffer.from("VBSEAL1\n");
const info = "vensterbank tenant export 1";
const publicBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = magic.length + publicBytes + nonceBytes;

/** DER of a raw key (RFC 8410) is this and the 32 bytes of the key. */
const privatePrefix = Buffer.from("302e020100300506032b656e04220420", "hex");
const publicPrefix = Buffer.from("302a300506032b656e032100", "hex");

function ownPrivateKey(): KeyObject {
  const seed = Buffer.from(keyedHash("private key", "tenant-export"), "hex");
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: "der", type: "pkcs8" });
}

const rawPublic = (key: KeyObject): Buffer =>
  Buffer.from(key.export({ format: "der", type: "spki" })).subarray(publicPrefix.length);

const publicKeyOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: "der", type: "spki" });

/** The key to which exports for this installation are sealed: 32 bytes in base64url. */
export function installationPublicKey(): string {
  return rawPublic(createPublicKey(ownPrivateKey())).toString("base64url");
}

/** 43 characters of base64url; null for anything that cannot be such a key. */
export function parsePublicKey(text: string): Buffer | null {
  if (!/^[\w-]{43}$/.test(text)) return null;
  const raw = Buffer.from(text, "base64url");
  return raw.length === publicBytes && raw.toString("base64url") === text && isUsable(raw) ? raw : null;
}

/** Some points lead to the same secret for everybody; the library refuses those (RFC 7748, section 6.1). */
function isUsable(raw: Buffer): boolean {
  try {
    const { privateKey } = generateKeyPairSync("x25519");
    diffieHellman({ privateKey, publicKey: publicKeyOf(raw) });
    return true;
  } catch {
    return false;
  }
}

function keyFor(shared: Buffer, ephemeral: Buffer, receiver: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", shared, Buffer.concat([ephemeral, receiver]), info, 32));
}

export function sealFor(receiver: Buffer, content: Uint8Array): Buffer {
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  const ephemeral = rawPublic(publicKey);
  const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(receiver) });
  const nonce = randomBytes(nonceBytes);
  const head = Buffer.concat([magic, ephemeral, nonce]);
  const cipher = createCipheriv("aes-256-gcm", keyFor(shared, ephemeral, receiver), nonce).setAAD(head);
  return Buffer.concat([head, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Null when it was sealed for another installation, or was changed. */
export function openSealed(sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < headBytes + tagBytes || !bytes.subarray(0, magic.length).equals(magic)) return null;
  const head = bytes.subarray(0, headBytes);
  const ephemeral = head.subarray(magic.length, magic.length + publicBytes);
  try {
    const privateKey = ownPrivateKey();
    const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(ephemeral) });
    const key = keyFor(shared, ephemeral, rawPublic(createPublicKey(privateKey)));
    const decipher = createDecipheriv("aes-256-gcm", key, head.subarray(magic.length + publicBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(head)
      .setAuthTag(bytes.subarray(bytes.length - tagBytes));
    return Buffer.concat([
      decipher.update(bytes.subarray(headBytes, bytes.length - tagBytes)),
      decipher.final(),
    ]);
  } catch {
    return null;
  }
}
