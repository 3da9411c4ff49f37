import { type CompressedRows } from "../graph/compressed-rows";

/** Mean over the others of 1 / distance along ties, unreachable = 0 (Rochat 2009); null for a node alone. */
export function harmonicCloseness(rows: CompressedRows): (number | null)[] {
  const { n, offsets, columns } = rows;
  const distance = new Int32Array(n);
  const queue = new Int32Array(n);
  return Array.from({ length: n }, (_, source) => {
    if (n < 2) return null;
    distance.fill(-1);
    distance[source] = 0;
    queue[0] = source;
    let reached = 1;
    let sum = 0;
    for (let head = 0; head < reached; head++) {
      const node = queue[head];
      if (head > 0) sum += 1 / distance[node];
      for (let k = offsets[node]; k < offsets[node + 1]; k++) {
        if (distance[columns[k]] >= 0) continue;
        distance[columns[k]] = distance[node] + 1;
        queue[reached++] = columns[k];
      }
    }
    return sum / (n - 1);
  });
}
