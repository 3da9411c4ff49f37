import { type ProblemLog } from "../problems/problem-log";

/**
 * The text of a file: UTF-16 or UTF-8 by its mark, else UTF-8 if it is valid, else Windows-1252 as older Dutch
 * spreadsheets and Pajek write it (with a warning).
 */
export function decodeText(file: string, bytes: Uint8Array, log: ProblemLog): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    log.warn("old-encoding", file);
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
