import { type UnsavedAnswer } from "./answer-queue";

/** What stays on the device of answers that could not be sent yet. */
export interface DeviceStore {
  /** What is put here outlives the page. */
  readonly lasts: boolean;
  /** Takes out what earlier pages of the same link left. */
  take(): Promise<UnsavedAnswer[]>;
  /** Puts these in the place of what this page put here before; nothing when there are none. */
  put(answers: readonly UnsavedAnswer[]): Promise<void>;
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "vensterbank.unsaved.";
/** Days after which what nobody came back for is removed. */
const daysKept = 60;

const memoryOnly: DeviceStore = {
  lasts: false,
  take: () => Promise.resolve([]),
  put: () => Promise.resolve(),
};

interface StoredAnswers {
  /** Of the last change, in whole days since 1970: only to clear up. */
  readonly day: number;
  /** Initialisation vector and AES-256-GCM ciphertext, in base64. */
  readonly iv: string;
  readonly sealed: string;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const toBase64 = (data: Uint8Array) => btoa(String.fromCharCode(...data));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** 32 bytes of HKDF-SHA-256 (RFC 5869) of the link's secret, for one purpose. */
async function derive(token: string, purpose: string): Promise<Uint8Array<ArrayBuffer>> {
  const secret = await crypto.subtle.importKey("raw", bytes(token), "HKDF", false, ["deriveBits"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytes(purpose) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, secret, 256));
}

async function shelfOf(token: string): Promise<string> {
  const name = await derive(token, "device shelf");
  return `${prefix}${toBase64(name.slice(0, 12))}.`;
}

function keysOn(shelf: Shelf, start: string): string[] {
  return Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? "").filter((key) =>
    key.startsWith(start),
  );
}

/** Where this browser lets a page keep something that can be sealed; null where it does not. */
function shelfHere(): Shelf | null {
  try {
    // Only pages that came over https, or from this very machine, have what it takes to seal.
    return globalThis.crypto?.subtle === undefined ? null : globalThis.localStorage;
  } catch {
    return null;
  }
}

/**
 * The device's own place for unsent answers of one link, in the browser's local storage, sealed with a key that only the
 * link's secret gives; each page has a record of its own, so that two of them do not wipe each other's. Where that cannot
 * be, and on a shared tablet, nothing outlives the page.
 */
export async function openDeviceStore(
  token: string,
  {
    isShared,
    shelf = shelfHere(),
    now = Date.now,
  }: { isShared: boolean; shelf?: Shelf | null; now?: () => number },
): Promise<DeviceStore> {
  if (isShared || shelf === null) return memoryOnly;
  try {
    const today = Math.floor(now() / 86_400_000);
    const start = await shelfOf(token);
    const raw = await derive(token, "device seal");
    const seal = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    const own = start + toBase64(crypto.getRandomValues(new Uint8Array(6)));
    clearOld(shelf, today);
    return { lasts: true, take: () => take(shelf, start, seal), put: inTurn(shelf, own, seal, today) };
  } catch {
    return memoryOnly;
  }
}

/** Wipes what this device keeps of a link, whichever page put it there. */
export async function wipeDevice(token: string, shelf: Shelf | null = shelfHere()): Promise<void> {
  if (shelf === null) return;
  const start = await shelfOf(token);
  for (const key of keysOn(shelf, start)) shelf.removeItem(key);
}

async function take(shelf: Shelf, start: string, seal: CryptoKey): Promise<UnsavedAnswer[]> {
  const found: UnsavedAnswer[] = [];
  for (const key of keysOn(shelf, start)) {
    try {
      const { iv, sealed } = JSON.parse(shelf.getItem(key) ?? "") as StoredAnswers;
      const opened = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: fromBase64(iv) },
        seal,
        fromBase64(sealed),
      );
      found.push(...(JSON.parse(new TextDecoder().decode(opened)) as UnsavedAnswer[]));
    } catch {
      // Half written, or not ours: nothing that could be shown to anybody.
    }
    shelf.removeItem(key);
  }
  return found;
}

/** One writing after the other, the last of what came meanwhile only. */
function inTurn(shelf: Shelf, key: string, seal: CryptoKey, day: number): DeviceStore["put"] {
  let asked = 0;
  let last: Promise<void> = Promise.resolve();
  return (answers) => {
    const turn = ++asked;
    // At once, so that nothing is left behind when the page goes in this moment.
    if (answers.length === 0) shelf.removeItem(key);
    last = last
      .then(async () => {
        if (turn !== asked || answers.length === 0) return;
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const text = bytes(JSON.stringify(answers));
        const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, seal, text));
        const stored: StoredAnswers = { day, iv: toBase64(iv), sealed: toBase64(sealed) };
        if (turn === asked) shelf.setItem(key, JSON.stringify(stored));
      })
      // Full or forbidden: the page itself still holds them.
      .catch(() => undefined);
    return last;
  };
}

function clearOld(shelf: Shelf, today: number): void {
  for (const key of keysOn(shelf, prefix)) {
    const day = /"day":(\d+)/.exec(shelf.getItem(key) ?? "")?.[1];
    if (day === undefined || Number(day) < today - daysKept) shelf.removeItem(key);
  }
}
