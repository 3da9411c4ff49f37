import { type CompressedRows } from "../graph/compressed-rows";

/** Share of connected triples that close, on a symmetric graph; null without triples. */
export function transitivity(contacts: CompressedRows): number | null {
  const { n, offsets, columns } = contacts;
  const mark = new Int32Array(n).fill(-1);
  let closed = 0;
  let triples = 0;
  for (let i = 0; i < n; i++) {
    const size = offsets[i + 1] - offsets[i];
    triples += size * (size - 1);
    for (let k = offsets[i]; k < offsets[i + 1]; k++) mark[columns[k]] = i;
    for (let k = offsets[i]; k < offsets[i + 1]; k++)
      for (let m = offsets[columns[k]]; m < offsets[columns[k] + 1]; m++)
        if (mark[columns[m]] === i) closed++;
  }
  return triples === 0 ? null : closed / triples;
}
