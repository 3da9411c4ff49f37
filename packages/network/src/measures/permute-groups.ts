import { seededRandom } from "@vensterbank/core";
import { type RelationGraph } from "../graph/relation-graph";
import { groupSizes } from "./ei-index";

/** What one way of dealing out the groups gives, per group code; all counts are of ordered pairs. */
export interface GroupCounts {
  /** Ties from group a to group b at a · groups + b. */
  readonly ties: Float64Array;
  /** People of the group who answered. */
  readonly answering: Int32Array;
}

export interface GroupPermutation {
  /** Names, ascending; a group's place is its code. */
  readonly names: readonly string[];
  readonly sizes: Int32Array;
  readonly observed: GroupCounts;
  /**
   * Deals the groups out at random, again and again, over the same ties (label permutation).
   * @param visit is shown the counts of each draw; they are overwritten by the next
   */
  permute(draws: number, seed: number, visit: (counts: GroupCounts, draw: number) => void): void;
}

/**
 * Counts of a directed relation between and within groups, and what they become by chance.
 * @param groups group of each node, all of them
 */
export function groupPermutation(
  { out, answered }: RelationGraph,
  groups: readonly string[],
): GroupPermutation {
  const bySize = groupSizes(groups);
  const names = [...bySize.keys()];
  const codes = new Map(names.map((name, code) => [name, code]));
  const labels = Int32Array.from(groups, (name) => codes.get(name) ?? -1);
  const k = names.length;
  const count = (counts: GroupCounts): GroupCounts => {
    counts.ties.fill(0);
    counts.answering.fill(0);
    for (let i = 0; i < labels.length; i++) {
      counts.answering[labels[i]] += answered[i];
      const row = labels[i] * k;
      for (let at = out.offsets[i]; at < out.offsets[i + 1]; at++)
        counts.ties[row + labels[out.columns[at]]]++;
    }
    return counts;
  };
  const empty = (): GroupCounts => ({ ties: new Float64Array(k * k), answering: new Int32Array(k) });
  const observed = count(empty());
  return {
    names,
    sizes: Int32Array.from(bySize.values()),
    observed,
    permute(draws, seed, visit) {
      const random = seededRandom(seed);
      const counts = empty();
      for (let draw = 0; draw < draws; draw++) {
        for (let i = labels.length - 1; i > 0; i--) {
          const j = random.below(i + 1);
          const held = labels[i];
          labels[i] = labels[j];
          labels[j] = held;
        }
        visit(count(counts), draw);
      }
    },
  };
}
