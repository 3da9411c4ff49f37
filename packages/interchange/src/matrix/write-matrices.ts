import { csvFile } from "@vensterbank/core";
import { type NetworkDocument } from "../document/network-document";
import { type NetworkSlice, networkSlices } from "../slices/network-slices";
import { writeSliceTitle } from "../slices/slice-title";

/**
 * A table of names by names per relation and wave, as UCINET imports: the row is who tells. The row of who did not
 * answer is empty; nought is no tie. The cell over the names says relation, wave and direction.
 *
 * Our own reader takes matrices of up to 2,500 names (`networkLimits`).
 *
 * Cannot hold: attributes, ids beside labels, ties of weight nought, whether anybody was asked in a wave where all
 * answered; a tie without a weight is 1.
 */
export function writeMatrices(document: NetworkDocument): Record<string, string> {
  return Object.fromEntries(
    networkSlices(document).map((slice) => {
      const names = slice.nodes.map(({ name }) => name);
      const header = csvFile([writeSliceTitle(slice), ...names], []);
      const told = toldBy(slice);
      const rows = slice.nodes.map(({ answered }, row) => {
        const cells = names.map((): string => (answered === false ? "" : "0"));
        for (const [column, weight] of told[row]) cells[column] = String(weight);
        // A row of numbers needs no quotes; with many people it would take long to look for them.
        return `${csvFile([names[row]], []).trimEnd()},${cells.join(",")}\r\n`;
      });
      return [`${slice.fileName}.csv`, `\uFEFF${header}${rows.join("")}`];
    }),
  );
}

/** Per row the cells that hold a tie. Of who did not answer, the other side of an undirected tie has told it. */
function toldBy({ nodes, ties, directed }: NetworkSlice): Map<number, number>[] {
  const told = nodes.map(() => new Map<number, number>());
  for (const { from, to, weight } of ties) {
    const silent = [from, to].map((place) => nodes[place].answered === false);
    if (directed || !silent[0] || silent[1]) told[from].set(to, weight ?? 1);
    if (!directed && !silent[1]) told[to].set(from, weight ?? 1);
  }
  return told;
}
