import { type CompressedRows } from "../graph/compressed-rows";

/** Borgatti's (1997) form of Burt's effective size on an unweighted symmetric graph: n − 2t / n; null for isolates. */
export function effectiveSize(contacts: CompressedRows): (number | null)[] {
  const { n, offsets, columns } = contacts;
  const mark = new Int32Array(n).fill(-1);
  return Array.from({ length: n }, (_, i) => {
    const size = offsets[i + 1] - offsets[i];
    if (size === 0) return null;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) mark[columns[k]] = i;
    let ends = 0;
    for (let k = offsets[i]; k < offsets[i + 1]; k++)
      for (let m = offsets[columns[k]]; m < offsets[columns[k] + 1]; m++) if (mark[columns[m]] === i) ends++;
    return size - ends / size;
  });
}
