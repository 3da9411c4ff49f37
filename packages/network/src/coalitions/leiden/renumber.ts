/**
 * Numbers the first n labels from 0 in order of first appearance, in place.
 * @param scratch at least as long as the highest label + 1 @returns how many different labels there are
 */
export function renumber(labels: Int32Array, n: number, scratch = roomFor(labels)): number {
  scratch.fill(-1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (scratch[labels[i]] < 0) scratch[labels[i]] = count++;
    labels[i] = scratch[labels[i]];
  }
  return count;
}

function roomFor(labels: Int32Array): Int32Array {
  return new Int32Array(labels.reduce((highest, label) => Math.max(highest, label), -1) + 1);
}
