import { relationGraph } from "../graph/relation-graph";
import { seededRandom } from "@vensterbank/core";
import { type BlockWeighting, blockWeights } from "./block-weights";
import { blocksOf } from "./blocks";
import { coverageProblem, type CoverageProblem } from "./coverage-problem";
import { tieProbability } from "./tie-probability";

/** A small random network with some who did not answer and some in no block. */
export function randomProblem(seed: number, n: number, weighting: BlockWeighting = "equal"): CoverageProblem {
  const random = seededRandom(seed);
  const labels = Array.from({ length: n }, (_, node) =>
    node > 1 && random.next() < 0.1 ? null : "abc"[node < 2 ? node : random.below(3)],
  );
  const answered = labels.map(() => random.next() < 0.7);
  const arcs = labels.flatMap((_, from) =>
    labels.flatMap((_label, to) =>
      from !== to && answered[from] && random.next() < 0.25
        ? [{ from, to, weight: 1 + random.below(4) }]
        : [],
    ),
  );
  const blocks = blocksOf(labels);
  return coverageProblem(
    relationGraph(n, true, answered, arcs),
    blocks,
    blockWeights(blocks, weighting),
    tieProbability,
  );
}
