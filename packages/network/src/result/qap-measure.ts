import { inducedGraph, type RelationGraph } from "../graph/relation-graph";
import { type Measure, measured, withheld } from "../measure";
import { qapCorrelation } from "../measures/qap";
import { type NetworkSettings } from "../network-result";
import { type WaveNode } from "../wave-network";
import { permutationDraws } from "./network-settings";

/** A relation with who its nodes are. */
export interface NamedGraph {
  readonly nodes: readonly WaveNode[];
  readonly graph: RelationGraph;
}

/** Correlation of two relations among the people inside who are in both, over pairs observed in both, against shuffled people. */
export function qapMeasure(first: NamedGraph, second: NamedGraph, settings: NetworkSettings): Measure {
  const place = new Map(second.nodes.map(({ id, kind }, index) => [kind === "person" ? id : "", index]));
  const common = first.nodes.flatMap(({ id, kind }, index) => {
    const other = place.get(id);
    return kind === "person" && other !== undefined ? [[index, other] as const] : [];
  });
  if (common.length < 2) return withheld("no-people");
  const one = inducedGraph(
    first.graph,
    common.map(([index]) => index),
  );
  const other = inducedGraph(
    second.graph,
    common.map(([, index]) => index),
  );
  const seed = settings.seed + 5;
  const draws = permutationDraws(4 * (one.n + one.out.columns.length), settings);
  const found = qapCorrelation(one, other, false, draws, seed);
  if (found.r === null) return withheld(found.pairs === 0 ? "no-observed-pairs" : "no-variance");
  const { mean, low, high, pGreaterEqual } = found;
  if (mean === null || low === null || high === null || pGreaterEqual === null) return measured(found.r);
  return measured(found.r, {
    null: "qap",
    expected: mean,
    low,
    high,
    p: pGreaterEqual,
    draws: found.draws,
    seed,
  });
}
