import { csvFile } from "@vensterbank/core";
import { type NetworkDocument } from "../document/network-document";
import { networkSlices } from "../slices/network-slices";
import { writeSliceTitle } from "../slices/slice-title";

/**
 * A table of names by names per relation and wave, as UCINET imports: the row is who tells. The row of who did not
 * answer is empty; nought is no tie. The cell over the names says relation, wave and direction.
 *
 * Cannot hold: attributes, ids beside labels, ties of weight nought, whether anybody was asked in a wave where all
 * answered; a tie without a weight is 1.
 */
export function writeMatrices(document: NetworkDocument): Record<string, string> {
  return Object.fromEntries(
    networkSlices(document).map((slice) => {
      const size = slice.nodes.length;
      const rows = slice.nodes.map(({ answered }) =>
        Array.from({ length: size }, (): number | null => (answered === false ? null : 0)),
      );
      for (const { from, to, weight } of slice.ties) {
        rows[from][to] = weight ?? 1;
        // What an undirected tie says of who did not answer, the other has told.
        if (!slice.directed && slice.nodes[to].answered !== false) rows[to][from] = weight ?? 1;
        if (!slice.directed && slice.nodes[from].answered === false && slice.nodes[to].answered !== false)
          rows[from][to] = null;
      }
      const names = slice.nodes.map(({ name }) => name);
      const text = csvFile(
        [writeSliceTitle(slice), ...names],
        rows.map((cells, row) => [names[row], ...cells]),
      );
      return [`${slice.fileName}.csv`, `\uFEFF${text}`];
    }),
  );
}
