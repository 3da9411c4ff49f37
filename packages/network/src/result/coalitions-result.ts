import { respondentRoles } from "@vensterbank/core";
import { bestDivision } from "../coalitions/best-division";
import { type CoAssignment, coAssignment, membersOf } from "../coalitions/co-assignment";
import { consensusDivision } from "../coalitions/consensus-division";
import { isDetectable, modularityNull } from "../coalitions/modularity-null";
import { resolutionSweep } from "../coalitions/resolution-sweep";
import { measured, shareMeasure, type WithheldReason, withheld } from "../measure";
import {
  type Coalition,
  type CoalitionsResult,
  type Coverage,
  type NetworkSettings,
} from "../network-result";
import { veryLarge } from "../very-large";
import { effortFor } from "./network-settings";
import { type ScopeGraph } from "./scope-graph";

/** A coalition before it is known whether it had a name. */
export type FoundCoalition = Omit<Coalition, "id" | "number" | "continues" | "change">;

export interface FoundCoalitions {
  readonly result: Omit<CoalitionsResult, "list" | "events">;
  readonly list: readonly FoundCoalition[];
  readonly nodeStability: ReadonlyMap<string, number>;
}

/**
 * Coalitions of one wave: the division with the highest modularity on contacts weighted by the sum of both reports,
 * shown only if contacts as such hang together more than rewirings with the same degrees and restarts agree (methods 5).
 * Where restarts differ a little, what they agree on is shown.
 */
export function findCoalitions(
  scope: ScopeGraph,
  coverage: Coverage,
  settings: NetworkSettings,
): FoundCoalitions {
  const { restarts, rewirings, starts } = effortFor(scope.nodes.length, settings);
  const untested = (reason: WithheldReason): FoundCoalitions => ({
    result: {
      verdict: null,
      reason,
      modularity: withheld(reason),
      ambiguity: null,
      restarts,
      seed: settings.seed,
    },
    list: [],
    nodeStability: new Map(),
  });
  if (coverage.blocksWithheld !== null) return untested(coverage.blocksWithheld);
  const division = bestDivision(scope.contacts, restarts, settings.seed);
  const test = modularityNull(scope.binary, rewirings, settings.seed + 1, { sequential: true, starts });
  if (division === null || test === null) return untested("no-ties");
  const agreed = coAssignment(division.runs, division.groups);
  const detectable = isDetectable(test.p, agreed.ambiguity);
  // Co-assignment costs the square of the people; above the limit the best division stands.
  const disagree = detectable && agreed.ambiguity > 0 && scope.nodes.length <= veryLarge;
  const shownGroups = disagree ? consensusDivision(division.runs, settings.seed + 2) : division.groups;
  const stability = disagree ? coAssignment(division.runs, shownGroups) : agreed;
  const groups = membersOf(shownGroups)
    .filter((members) => members.length >= settings.smallestCoalition)
    .sort((a, b) => b.length - a.length || a[0] - b[0]);
  const shown = detectable ? groups : [];
  return {
    result: {
      verdict: detectable ? "detectable" : "none",
      reason: detectable ? null : "not-detectable",
      modularity: measured(test.q, {
        null: "rewiring",
        expected: test.mean,
        low: test.low,
        high: test.high,
        p: test.p,
        draws: test.draws,
        seed: test.seed,
      }),
      ambiguity: stability.ambiguity,
      restarts,
      ...(disagree && { division: "consensus" as const }),
      ...(detectable && {
        resolutions: resolutionSweep(
          scope.contacts,
          shownGroups,
          settings.smallestCoalition,
          Math.ceil(restarts / 10),
          settings.seed + 3,
        ),
      }),
      ...(starts.rounds !== undefined && { test: "short" as const }),
      seed: settings.seed,
    },
    list: shown.map((members) => describeCoalition(members, scope, stability)),
    nodeStability: new Map(
      shown.flatMap((members) =>
        members.map((node) => [scope.nodes[node].id, stability.nodeStability[node] ?? 1] as const),
      ),
    ),
  };
}

function describeCoalition(
  members: readonly number[],
  { nodes, contacts }: ScopeGraph,
  stability: CoAssignment,
): FoundCoalition {
  const inside = new Set(members);
  let within = 0;
  let leaving = 0;
  for (const node of members)
    for (let k = contacts.offsets[node]; k < contacts.offsets[node + 1]; k++) {
      if (inside.has(contacts.columns[k])) within += 0.5;
      else leaving++;
    }
  const silent = members.filter((node) => !nodes[node].responded).length;
  const pairs = (count: number) => (count * (count - 1)) / 2;
  return {
    members: members.map((node) => nodes[node].id),
    roles: respondentRoles
      .map((role) => ({ role, count: members.filter((node) => nodes[node].role === role).length }))
      .filter(({ count }) => count > 0),
    density: shareMeasure(within, pairs(members.length) - pairs(silent), "no-observed-pairs"),
    openness: shareMeasure(leaving, within + leaving, "no-ties"),
    stability: members.reduce((sum, node) => sum + (stability.nodeStability[node] ?? 1), 0) / members.length,
  };
}
