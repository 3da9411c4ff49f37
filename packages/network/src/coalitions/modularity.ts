import { type CompressedRows, rowSums } from "../graph/compressed-rows";

/** Newman & Girvan's modularity of a division of a symmetric weighted graph, γ = 1; null without ties. */
export function modularity(contacts: CompressedRows, groups: ArrayLike<number>): number | null {
  const { n, offsets, columns, weights } = contacts;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const strength = rowSums(contacts);
  const perGroup = new Map<number, number>();
  let inside = 0;
  for (let i = 0; i < n; i++) {
    perGroup.set(groups[i], (perGroup.get(groups[i]) ?? 0) + strength[i]);
    for (let k = offsets[i]; k < offsets[i + 1]; k++)
      if (groups[columns[k]] === groups[i]) inside += weights[k];
  }
  let expected = 0;
  for (const sum of perGroup.values()) expected += (sum / total) ** 2;
  return inside / total - expected;
}
