/** Weighted rows of a sparse matrix: row i is `columns[offsets[i] … offsets[i + 1])`, columns ascending. */
export interface CompressedRows {
  readonly n: number;
  readonly offsets: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** @param arcs each ordered pair at most once @throws RangeError for a loop, a node outside 0..n-1 or a weight not above 0 */
export function compressedRows(n: number, arcs: readonly Arc[]): CompressedRows {
  const offsets = new Int32Array(n + 1);
  for (const { from, to, weight } of arcs) {
    if (!(from >= 0 && from < n && to >= 0 && to < n) || from === to)
      throw new RangeError("An arc is a loop or has no node");
    if (!(weight > 0)) throw new RangeError("The weight of an arc must be above 0");
    offsets[from + 1]++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const columns = new Int32Array(arcs.length);
  const weights = new Float64Array(arcs.length);
  const next = offsets.slice(0, n);
  const sorted = [...arcs].sort((a, b) => a.to - b.to);
  for (const { from, to, weight } of sorted) {
    const at = next[from]++;
    columns[at] = to;
    weights[at] = weight;
  }
  for (let i = 0; i < n; i++)
    for (let k = offsets[i] + 1; k < offsets[i + 1]; k++)
      if (columns[k] === columns[k - 1]) throw new RangeError("An arc is given twice");
  return { n, offsets, columns, weights };
}

export function arcsOf(rows: CompressedRows): Arc[] {
  const arcs: Arc[] = [];
  for (let from = 0; from < rows.n; from++)
    for (let k = rows.offsets[from]; k < rows.offsets[from + 1]; k++)
      arcs.push({ from, to: rows.columns[k], weight: rows.weights[k] });
  return arcs;
}

export function transposed(rows: CompressedRows): CompressedRows {
  return compressedRows(
    rows.n,
    arcsOf(rows).map(({ from, to, weight }) => ({ from: to, to: from, weight })),
  );
}

/** Weight of the arc, 0 when there is none. Binary search. */
export function weightOf(rows: CompressedRows, from: number, to: number): number {
  let low = rows.offsets[from];
  let high = rows.offsets[from + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows.columns[middle] === to) return rows.weights[middle];
    if (rows.columns[middle] < to) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

export function rowDegrees(rows: CompressedRows): number[] {
  return Array.from({ length: rows.n }, (_, i) => rows.offsets[i + 1] - rows.offsets[i]);
}

export function rowSums(rows: CompressedRows): number[] {
  return Array.from({ length: rows.n }, (_, i) => {
    let sum = 0;
    for (let k = rows.offsets[i]; k < rows.offsets[i + 1]; k++) sum += rows.weights[k];
    return sum;
  });
}
