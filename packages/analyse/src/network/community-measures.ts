import {
  bestDivision,
  coAssignment,
  contactGraph,
  isDetectable,
  matchCoalitions,
  modularityNull,
  type BestDivision,
  type CompressedRows,
} from "@vensterbank/network";
import { type NetworkFolder, type RelationWave } from "./network-folder";
import { overAllRows } from "./relation-measures";

const restarts = 300;
const consensusRuns = 200;
const rewirings = 300;
const seed = 20_260_101;

export interface Communities {
  readonly weighted: BestDivision | null;
  readonly detectable: boolean | null;
  readonly communities: Record<string, unknown>;
  readonly modularity_null: Record<string, unknown>;
}

/** `communities` and `modularity_null` of FORMAT 2. */
export function communityMeasures({ graph, nodes }: RelationWave, size: number): Communities {
  const contacts = contactGraph(graph);
  const binary: CompressedRows = { ...contacts, weights: new Float64Array(contacts.columns.length).fill(1) };
  const weighted = bestDivision(contacts, restarts, seed);
  const unweighted = bestDivision(binary, restarts, seed);
  const test = modularityNull(binary, rewirings, seed, { known: unweighted?.modularity });
  const consensus = weighted && coAssignment(weighted.runs.slice(0, consensusRuns), weighted.groups);
  const detectable = test && consensus && isDetectable(test.p, consensus.ambiguity);
  const entry = (division: BestDivision) => {
    const sizes = new Map<number, number>();
    for (const group of division.groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return {
      best_modularity_leiden: division.modularity,
      communities: sizes.size,
      sizes: [...sizes.values()].sort((a, b) => b - a),
      membership: overAllRows(size, nodes, division.groups),
      share_of_300_runs_reaching_best: division.shareReachingBest,
      min_over_runs: division.worst,
    };
  };
  return {
    weighted,
    detectable,
    communities:
      weighted === null || unweighted === null || consensus === null
        ? {}
        : {
            undirected_union_unweighted: entry(unweighted),
            [graph.directed ? "undirected_weighted_W_plus_Wt" : "undirected_weighted"]: entry(weighted),
            consensus_200_runs: { mean_pairwise_ambiguity_4p1mp: consensus.ambiguity },
          },
    modularity_null: {
      Q: test?.q ?? null,
      null_mean: test?.mean ?? null,
      null_sd: test?.sd ?? null,
      z: test?.z ?? null,
      p: test?.p ?? null,
      perms: test?.draws ?? 0,
      seed,
      detectable,
    },
  };
}

interface WaveOfCommunities {
  readonly wave: RelationWave;
  readonly communities: Communities;
}

/** `community_events` of FORMAT 2; null when a wave has no ties. */
export function communityEvents(
  first: WaveOfCommunities,
  second: WaveOfCommunities,
  { analysis }: NetworkFolder,
) {
  const earlier = groupsOf(first, analysis.event_min_size);
  const later = groupsOf(second, analysis.event_min_size);
  if (earlier === null || later === null) return null;
  const inSecond = new Set(second.wave.nodes);
  const common = first.wave.nodes.filter((row) => inSecond.has(row)).map(String);
  const match = matchCoalitions(earlier, later, new Set(common), analysis.event_jaccard_threshold);
  const counts = { continue: 0, merge: 0, split: 0, born: 0, dissolved: 0 };
  for (const { event } of match.events) counts[event]++;
  return {
    threshold: analysis.event_jaccard_threshold,
    min_size: analysis.event_min_size,
    common_nodes: common.length,
    communities_first: earlier.length,
    communities_second: later.length,
    counts,
    events: match.events.map((event) => ({
      ...event,
      from: event.from.map(Number),
      to: event.to.map(Number),
    })),
    assignment: match.assignment.map(([from, to, jaccard]) => [Number(from), Number(to), jaccard]),
    detectable_in_both_waves: first.communities.detectable === true && second.communities.detectable === true,
  };
}

function groupsOf({ wave, communities }: WaveOfCommunities, smallest: number) {
  if (communities.weighted === null) return null;
  const members = new Map<number, string[]>();
  communities.weighted.groups.forEach((group, index) => {
    members.set(group, [...(members.get(group) ?? []), String(wave.nodes[index])]);
  });
  return [...members]
    .filter(([, list]) => list.length >= smallest)
    .map(([group, list]) => ({ id: String(group), members: list }));
}
