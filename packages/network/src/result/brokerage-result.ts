import { measured, type WithheldReason, withheld } from "../measure";
import { brokerage, openTwoPaths } from "../measures/brokerage";
import {
  type BrokerageTotals,
  type BrokerRole,
  brokerRoles,
  type Coverage,
  type NetworkSettings,
  type NodeBrokerage,
} from "../network-result";
import { groupOf } from "../views/relation-groups";
import { permutationDraws } from "./network-settings";
import { type ScopeGraph } from "./scope-graph";

export interface BrokerageFound {
  readonly totals: BrokerageTotals;
  /** By place in the graph; null for who did not answer, and when figures of nodes are withheld. */
  readonly nodes: readonly (NodeBrokerage | null)[];
}

/** More open paths than this are not looked at. */
const mostPaths = 5e6;

/** Who passes on between units, and between units and sectors of partners, against shuffled groups. */
export function brokerageResult(
  { nodes, graph }: ScopeGraph,
  { nodesWithheld }: Coverage,
  settings: NetworkSettings,
): BrokerageFound {
  const nothing = (reason: WithheldReason): BrokerageFound => ({
    totals: { roles: byRole(() => withheld(reason)), total: null },
    nodes: nodes.map(() => null),
  });
  if (nodesWithheld !== null) return nothing(nodesWithheld);
  const groups = nodes.map(groupOf);
  if (new Set(groups).size < 2) return nothing("one-group");
  if (graph.out.columns.length === 0) return nothing("no-ties");
  const paths = openTwoPaths(graph);
  if (paths.length > 3 * mostPaths) return nothing("too-large");
  const seed = settings.seed + 3;
  const draws = permutationDraws(paths.length / 3 + 5 * graph.n, settings);
  const { nodes: counts, totals, permutation } = brokerage(graph, groups, draws, seed, paths);
  return {
    totals: {
      roles: byRole((part) =>
        measured(totals[part], {
          null: "label-permutation",
          expected: permutation.mean[part],
          low: permutation.low[part],
          high: permutation.high[part],
          p: Math.min(1, 2 * Math.min(permutation.p[part], permutation.pLower[part])),
          draws,
          seed,
        }),
      ),
      total: paths.length / 3,
    },
    nodes: nodes.map(({ responded }, node) =>
      responded ? byRole((part) => ({ count: counts[node][part], p: permutation.nodesP[node][part] })) : null,
    ),
  };
}

/** In the order of `brokerageRoles` of the measure. */
function byRole<T>(of: (part: number) => T): Readonly<Record<BrokerRole, T>> {
  const one = (role: BrokerRole) => of(brokerRoles.indexOf(role));
  return {
    coordinator: one("coordinator"),
    itinerant: one("itinerant"),
    representative: one("representative"),
    gatekeeper: one("gatekeeper"),
    liaison: one("liaison"),
  };
}
