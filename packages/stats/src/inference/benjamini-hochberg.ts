/**
 * p values adjusted for the false discovery rate: min over j ≥ i of min(1, m p(j)/j) (Benjamini & Hochberg 1995).
 * Undefined p values stay null and do not count in m.
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  const order = p
    .map((value, index) => ({ value, index }))
    .filter((one): one is { value: number; index: number } => one.value !== null)
    .sort((a, b) => a.value - b.value);
  const adjusted: (number | null)[] = p.map(() => null);
  let smallest = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const { value, index } = order[rank - 1];
    smallest = Math.min(smallest, (order.length * value) / rank);
    adjusted[index] = smallest;
  }
  return adjusted;
}
