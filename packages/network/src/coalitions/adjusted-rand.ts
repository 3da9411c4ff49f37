/**
 * Agreement of two divisions of the same nodes, corrected for chance (Hubert & Arabie 1985): 1 = the same, 0 = as by chance, may
 * be below 0. Null where chance leaves nothing to agree on: fewer than two nodes, or both all together or all apart.
 */
export function adjustedRand(one: Int32Array, other: Int32Array): number | null {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const sum = (counts: ReadonlyMap<number, number>) =>
    [...counts.values()].reduce((total, count) => total + pairs(count), 0);
  const width = other.reduce((most, group) => Math.max(most, group + 1), 1);
  const counted = (labelOf: (node: number) => number) => {
    const counts = new Map<number, number>();
    for (let node = 0; node < one.length; node++)
      counts.set(labelOf(node), (counts.get(labelOf(node)) ?? 0) + 1);
    return sum(counts);
  };
  const first = counted((node) => one[node]);
  const second = counted((node) => other[node]);
  const both = counted((node) => one[node] * width + other[node]);
  const all = pairs(one.length);
  if (all === 0) return null;
  const expected = (first * second) / all;
  const highest = (first + second) / 2;
  return highest === expected ? null : (both - expected) / (highest - expected);
}
