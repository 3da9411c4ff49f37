import { setImmediate } from "node:timers/promises";

const rowsInOnePiece = 250;

/** Works through many rows of one unit of work, and lets who reads a page meanwhile go first after each piece. */
export async function inPieces<Row>(
  rows: readonly Row[],
  work: (piece: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsInOnePiece) {
    if (start > 0) await setImmediate();
    await work(rows.slice(start, start + rowsInOnePiece));
  }
}
