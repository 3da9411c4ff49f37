import { type Measure, withheld } from "../measure";
import {
  type NetworkResult,
  networkResultVersion,
  type ScopeResult,
  type Sensitivity,
} from "../network-result";

const later = (): Measure => withheld("computed-before");

/** What documents of version 1 do not hold. */
type Added = "brokerage" | "sensitivity";
type AddedOfWhole = "corePeriphery" | "homophilyRole" | "homophilyUnit";
type AddedOfNode = "closeness" | "core" | "brokerage";
type FirstScope = Omit<ScopeResult, Added | "whole" | "nodes"> & {
  readonly whole: Omit<ScopeResult["whole"], AddedOfWhole>;
  readonly nodes: readonly Omit<ScopeResult["nodes"][number], AddedOfNode>[];
};
type FirstResult = Omit<NetworkResult, "version" | "levels" | "sinceEarlier" | "scopes"> & {
  readonly version: 1;
  readonly scopes: Readonly<Record<string, FirstScope>>;
};

/**
 * A stored document as the present version: what an earlier version did not compute yet is null, with that as the reason.
 * Published results are never computed anew, so that nobody reads other figures than before.
 */
export function readNetworkResult(document: unknown): NetworkResult {
  const stored = document as NetworkResult | FirstResult;
  if (stored.version === networkResultVersion) return stored;
  const { combined, ...levels } = stored.scopes;
  return {
    ...stored,
    version: networkResultVersion,
    scopes: {
      combined: completed(combined),
      ...Object.fromEntries(Object.entries(levels).map(([level, scope]) => [level, completed(scope)])),
    },
    levels: { operationalAcross: later(), strategicAcross: later(), correlations: [] },
    sinceEarlier: null,
  };
}

function completed(scope: FirstScope): ScopeResult {
  const homophily = { oddsRatio: later(), assortativity: later(), groups: [] };
  return {
    ...scope,
    whole: {
      ...scope.whole,
      corePeriphery: { ...later(), coreSize: null, short: null },
      homophilyRole: homophily,
      homophilyUnit: homophily,
    },
    brokerage: {
      roles: {
        coordinator: later(),
        itinerant: later(),
        representative: later(),
        gatekeeper: later(),
        liaison: later(),
      },
      total: null,
    },
    sensitivity,
    nodes: scope.nodes.map((node) => ({ ...node, closeness: null, core: null, brokerage: null })),
  };
}

const untold = { mean: null, low: null, draws: 0, reason: "computed-before" } as const;
const sensitivity: Sensitivity = {
  reason: "computed-before",
  removed: 0,
  draws: 0,
  seed: 0,
  ranks: { indegree: untold, degree: untold, betweenness: untold, constraint: untold, coreness: untold },
};
