import { type Random, seededRandom } from "@vensterbank/core";
import { type CompressedRows } from "../graph/compressed-rows";
import { membersOf } from "./co-assignment";
import { singleLayer } from "./leiden/layered-graph";
import { leidenSearch } from "./leiden/leiden";
import { renumber } from "./leiden/renumber";

/** Two nodes that fewer than half of the runs put together pull each other no more. */
const threshold = 0.5;
const mostRounds = 10;
const mostRuns = 30;

/**
 * What several divisions agree on (Lancichinetti & Fortunato 2012): nodes are linked by the share of runs that put them
 * together, that network is divided again as often, until all runs are the same. Without runs or with one: that one.
 * @returns groups numbered from 0 in order of first appearance; the first run of the last round where they never agree
 */
export function consensusDivision(runs: readonly Int32Array[], seed: number): Int32Array {
  const random = seededRandom(seed);
  let current = runs;
  for (let round = 0; round < mostRounds && !allSame(current); round++)
    current = divideAgain(current, random);
  const groups = current[0]?.slice() ?? new Int32Array(0);
  renumber(groups, groups.length);
  return groups;
}

function divideAgain(runs: readonly Int32Array[], random: Random): readonly Int32Array[] {
  const search = leidenSearch(singleLayer(sharedRuns(runs), 1));
  return Array.from({ length: Math.min(mostRuns, runs.length) }, () => search(random));
}

/** Runs number their groups in order of first appearance, so the same division has the same numbers. */
function allSame([first, ...others]: readonly Int32Array[]): boolean {
  return others.every((run) => run.every((group, node) => group === first[node]));
}

/** Share of runs in which two nodes stand together, where it is at least the threshold. */
function sharedRuns(runs: readonly Int32Array[]): CompressedRows {
  const n = runs[0].length;
  const members = runs.map(membersOf);
  const together = new Int32Array(n);
  const offsets = new Int32Array(n + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < n; i++) {
    together.fill(0);
    runs.forEach((groups, run) => {
      for (const j of members[run][groups[i]]) together[j]++;
    });
    for (let j = 0; j < n; j++) {
      if (j === i || together[j] < threshold * runs.length) continue;
      columns.push(j);
      weights.push(together[j] / runs.length);
    }
    offsets[i + 1] = columns.length;
  }
  return { n, offsets, columns: Int32Array.from(columns), weights: Float64Array.from(weights) };
}
