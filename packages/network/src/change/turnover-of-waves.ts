import { inducedGraph } from "../graph/relation-graph";
import { type Turnover } from "../network-change";
import { type NetworkScope } from "../network-result";
import { orWithheld } from "../result/or-withheld";
import { scopeGraph } from "../result/scope-graph";
import { type WaveNetwork } from "../wave-network";
import { tieTurnover } from "./turnover";

/** What became of the ties from one wave to the other, of people and partners present in both, on pairs observed in both. */
export function turnoverOf(before: WaveNetwork, after: WaveNetwork, scope: NetworkScope): Turnover {
  const first = scopeGraph(before, scope);
  const second = scopeGraph(after, scope);
  const place = new Map(second.nodes.map(({ id }, index) => [id, index]));
  const common = first.nodes.flatMap(({ id }, index) => {
    const other = place.get(id);
    return other === undefined ? [] : [[index, other] as const];
  });
  const turnover = tieTurnover({
    first: inducedGraph(
      first.graph,
      common.map(([index]) => index),
    ),
    second: inducedGraph(
      second.graph,
      common.map(([, index]) => index),
    ),
  });
  const reason = turnover.observedPairs === 0 ? "no-observed-pairs" : "no-ties";
  return {
    observedPairs: turnover.observedPairs,
    kept: turnover.n11,
    ended: turnover.n10,
    begun: turnover.n01,
    neither: turnover.n00,
    jaccard: {
      ...orWithheld(turnover.jaccard, reason),
      ...(turnover.jaccard !== null && {
        counted: { part: turnover.n11, whole: turnover.n11 + turnover.n10 + turnover.n01 },
      }),
    },
    jaccardStrength: orWithheld(turnover.weightedJaccard, reason),
    persistence: orWithheld(turnover.persistence, reason),
    creation: orWithheld(turnover.creation, reason),
  };
}
