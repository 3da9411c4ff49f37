import { type CompressedRows, rowSums } from "../graph/compressed-rows";

/**
 * Newman & Girvan's modularity of a division of a symmetric weighted graph; null without ties.
 * @param resolution γ of Reichardt & Bornholdt (2006)
 */
export function modularity(
  contacts: CompressedRows,
  groups: ArrayLike<number>,
  resolution = 1,
): number | null {
  const { n, offsets, columns, weights } = contacts;
  const strength = rowSums(contacts);
  const total = strength.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const perGroup = new Map<number, number>();
  let inside = 0;
  for (let i = 0; i < n; i++) {
    const group = groups[i];
    perGroup.set(group, (perGroup.get(group) ?? 0) + strength[i]);
    for (let k = offsets[i]; k < offsets[i + 1]; k++) if (groups[columns[k]] === group) inside += weights[k];
  }
  let expected = 0;
  for (const sum of perGroup.values()) expected += (sum / total) ** 2;
  return inside / total - resolution * expected;
}
