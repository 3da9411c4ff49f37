export interface CoAssignment {
  /** Mean over pairs of nodes of 4p(1−p); 0 = all runs agree, 1 = a coin for every pair. */
  readonly ambiguity: number;
  /** Per node the mean p with the others of its group in `reference`; null when alone in it. */
  readonly nodeStability: readonly (number | null)[];
}

/**
 * p = share of runs that put two nodes in one group. Only pairs that ever stood together can be ambiguous, so runs are
 * counted group by group (after Lancichinetti & Fortunato 2012).
 */
export function coAssignment(runs: readonly Int32Array[], reference: Int32Array): CoAssignment {
  const n = reference.length;
  const membersPerRun = runs.map(membersOf);
  const together = new Int32Array(n);
  const stability = new Array<number | null>(n).fill(null);
  let ambiguous = 0;
  for (let i = 0; i < n; i++) {
    together.fill(0);
    runs.forEach((groups, run) => {
      for (const j of membersPerRun[run][groups[i]]) together[j]++;
    });
    let sum = 0;
    let companions = 0;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const p = together[j] / runs.length;
      if (j > i) ambiguous += 4 * p * (1 - p);
      if (reference[j] !== reference[i]) continue;
      sum += p;
      companions++;
    }
    if (companions > 0) stability[i] = sum / companions;
  }
  return { ambiguity: n < 2 ? 0 : ambiguous / ((n * (n - 1)) / 2), nodeStability: stability };
}

export function membersOf(groups: Int32Array): number[][] {
  const members: number[][] = [];
  groups.forEach((group, node) => (members[group] ??= []).push(node));
  return members;
}
