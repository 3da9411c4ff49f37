/**
 * Pairs rows with columns so that the sum of their values is highest (Hungarian method in Jonker & Volgenant's (1987)
 * shortest-path form). Values below or equal to 0 are never paired.
 * @param value rows × columns, ≥ 0 @returns [row, column] pairs, rows ascending
 */
export function bestAssignment(value: readonly (readonly number[])[]): [number, number][] {
  const rows = value.length;
  const size = Math.max(rows, value[0]?.length ?? 0);
  const highest = Math.max(0, ...value.flat());
  const cost = (row: number, column: number) => highest - Math.max(0, value[row]?.[column] ?? 0);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    const shortest = new Float64Array(size + 1).fill(Infinity);
    const before = new Int32Array(size + 1);
    const used = new Uint8Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      const current = rowOf[column];
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const reduced = cost(current - 1, j - 1) - rowPrice[current] - columnPrice[j];
        if (reduced < shortest[j]) {
          shortest[j] = reduced;
          before[j] = column;
        }
        if (shortest[j] < step) {
          step = shortest[j];
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          rowPrice[rowOf[j]] += step;
          columnPrice[j] -= step;
        } else shortest[j] -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
  }
  const pairs: [number, number][] = [];
  for (let j = 1; j <= size; j++)
    if ((value[rowOf[j] - 1]?.[j - 1] ?? 0) > 0) pairs.push([rowOf[j] - 1, j - 1]);
  return pairs.sort((a, b) => a[0] - b[0]);
}
