const headerBytes = 32;
const frameHeaderBytes = 24;

/**
 * A write-ahead log of SQLite (file format, section 4) as somebody reads it who wants to know what was written together:
 * every frame that lies in it, also those of a round before, in the order of the file.
 */
export function readLog(log: Buffer): { firstCommitWith(text: string): number | null } {
  if (log.length < headerBytes) return { firstCommitWith: () => null };
  const pageBytes = log.readUInt32BE(8);
  const commits: string[] = [];
  let pages: string[] = [];
  for (
    let at = headerBytes;
    at + frameHeaderBytes + pageBytes <= log.length;
    at += frameHeaderBytes + pageBytes
  ) {
    pages.push(log.toString("latin1", at + frameHeaderBytes, at + frameHeaderBytes + pageBytes));
    // The last frame of a transaction tells how large the database is after it; the others tell nothing.
    if (log.readUInt32BE(at + 4) === 0) continue;
    commits.push(pages.join("\n"));
    pages = [];
  }
  return {
    /** The first transaction that wrote this text; null when none did. */
    firstCommitWith(text) {
      const found = text === "" ? -1 : commits.findIndex((commit) => commit.includes(text));
      return found === -1 ? null : found;
    },
  };
}
