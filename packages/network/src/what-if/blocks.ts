/** A division of nodes into blocks; nodes outside every block take no part in coverage. */
export interface Blocks {
  readonly names: readonly string[];
  /** Block of each node, −1 for none. */
  readonly of: Int32Array;
  /** Nodes of each block, ascending. */
  readonly members: readonly Int32Array[];
}

/** @param labels one per node; null = in no block. Blocks are numbered in alphabetical order. */
export function blocksOf(labels: readonly (string | null)[]): Blocks {
  const names = [...new Set(labels.filter((label) => label !== null))].sort();
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const of = Int32Array.from(labels, (label) => (label === null ? -1 : (numberOf.get(label) ?? -1)));
  const members: number[][] = names.map(() => []);
  of.forEach((block, node) => {
    if (block >= 0) members[block].push(node);
  });
  return { names, of, members: members.map((nodes) => Int32Array.from(nodes)) };
}
