import { type ImportIssue, type ImportIssueCode } from "./import-issue.server";

export type TableEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: TableEncoding }
  | { readonly ok: false; readonly issue: ImportIssue };

/**
 * Text of a table file, line ends made `\n`. Recognised: UTF-8 with or without byte order mark, UTF-16 with one
 * ("Unicode text" of Excel), and Windows-1252 (CSV of a Dutch Excel). A file whose lines were written in different
 * encodings is refused at the first line that differs from the lines before it: guessing would corrupt names.
 */
export function decodeTableText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return refuse("empty-file");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse(isEncryptedWorkbook(bytes) ? "workbook-with-password" : "excel-file");
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return refuse("excel-file");
  // Some files of Acrobat are text for the most part.
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return refuse("not-text");
  if (startsWith(bytes, [0xff, 0xfe])) return strictly(bytes, "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return strictly(bytes, "utf-16be");
  if (bytes.includes(0)) return refuse("not-text");
  const whole = strictly(bytes, "utf-8");
  if (whole.ok) return whole;
  return decodeByLine(bytes);
}

function decodeByLine(bytes: Uint8Array): DecodedText {
  let expected: boolean | null = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? true : null;
  for (const { line, from, to } of lines(bytes)) {
    const part = bytes.subarray(from, to);
    if (part.every((byte) => byte < 0x80)) continue;
    const isUtf8 = strictly(part, "utf-8").ok;
    expected ??= isUtf8;
    if (isUtf8 !== expected) return refuse("mixed-encoding", line);
    if (!isUtf8 && part.some((byte) => undefinedInWindows1252.has(byte)))
      return refuse("unknown-encoding", line);
  }
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (mark) => windows1252[mark.charCodeAt(0) - 0x80]);
  return { ok: true, text: unifyLineEnds(text), encoding: "windows-1252" };
}

function strictly(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): DecodedText {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? refuse("not-text") : { ok: true, text: unifyLineEnds(text), encoding };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return refuse("unknown-encoding");
  }
}

function* lines(bytes: Uint8Array): Generator<{ line: number; from: number; to: number }> {
  let from = 0;
  let line = 1;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0x0a && (bytes[i] !== 0x0d || bytes[i + 1] === 0x0a)) continue;
    yield { line, from, to: i };
    from = i + 1;
    line++;
  }
  yield { line, from, to: bytes.length };
}

/** A workbook with a password is an OLE file, as .xls is, with a stream of this name ([MS-OFFCRYPTO] 2.3.4). */
const isEncryptedWorkbook = (bytes: Uint8Array) =>
  Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));

const unifyLineEnds = (text: string) => text.replace(/\r\n?/g, "\n");
const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, i) => bytes[i] === byte);
const refuse = (code: ImportIssueCode, line: number | null = null): DecodedText => ({
  ok: false,
  issue: { line, column: null, code },
});

// Own table: several releases of Node decode this encoding as ISO 8859-1, which loses the euro sign and curly quotes.
const windows1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const undefinedInWindows1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
