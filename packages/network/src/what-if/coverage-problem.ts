import { arcsOf, weightOf } from "../graph/compressed-rows";
import { contactGraph } from "../graph/contact-graph";
import { type RelationGraph } from "../graph/relation-graph";
import { type BlockWeights } from "./block-weights";
import { type Blocks } from "./blocks";

/**
 * What new ties are weighed on: who reaches which block now. `reach` holds, node by node, one entry per block that the node
 * has a tie with: the probability that none of these ties works, and those ties.
 */
export interface CoverageProblem {
  readonly n: number;
  readonly blocks: Blocks;
  readonly weights: BlockWeights;
  /** 1 = told about own ties. A pair of which nobody told is no candidate: a tie may be there. */
  readonly answered: Uint8Array;
  readonly reach: Reach;
}

export interface Reach {
  /** Entries of node i are `offsets[i] … offsets[i + 1])`, by block ascending. */
  readonly offsets: Int32Array;
  readonly blocks: Int32Array;
  /** Π (1 − p) over the ties with the block, 0..1. */
  readonly survival: Float64Array;
  /** Ties of entry k are `contacts[starts[k] … starts[k + 1])`, ascending. */
  readonly starts: Int32Array;
  readonly contacts: Int32Array;
}

/**
 * @param probability that a tie works, from the larger of both reported weights; within 0..1
 * @throws RangeError for a probability out of range, or for blocks and weights that do not belong together
 */
export function coverageProblem(
  graph: RelationGraph,
  blocks: Blocks,
  weights: BlockWeights,
  probability: (weight: number) => number,
): CoverageProblem {
  if (blocks.of.length !== graph.n || blocks.names.length !== weights.blocks)
    throw new RangeError("Blocks, weights and network do not belong together");
  return {
    n: graph.n,
    blocks,
    weights,
    answered: graph.answered,
    reach: reachOf(graph, blocks, probability),
  };
}

function reachOf(graph: RelationGraph, blocks: Blocks, probability: (weight: number) => number): Reach {
  const offsets = new Int32Array(graph.n + 1);
  const entryBlocks: number[] = [];
  const survival: number[] = [];
  const starts: number[] = [];
  const contacts: number[] = [];
  const rows: { to: number; block: number; fails: number }[][] = Array.from({ length: graph.n }, () => []);
  for (const { from, to } of arcsOf(contactGraph(graph))) {
    if (blocks.of[from] < 0 || blocks.of[to] < 0) continue;
    const works = probability(Math.max(weightOf(graph.out, from, to), weightOf(graph.out, to, from)));
    if (!(works >= 0 && works <= 1)) throw new RangeError("A tie has no probability between 0 and 1");
    rows[from].push({ to, block: blocks.of[to], fails: 1 - works });
  }
  rows.forEach((row, node) => {
    row.sort((a, b) => a.block - b.block || a.to - b.to);
    row.forEach(({ to, block, fails }, place) => {
      if (place === 0 || row[place - 1].block !== block) {
        entryBlocks.push(block);
        survival.push(1);
        starts.push(contacts.length);
      }
      survival[survival.length - 1] *= fails;
      contacts.push(to);
    });
    offsets[node + 1] = entryBlocks.length;
  });
  return {
    offsets,
    blocks: Int32Array.from(entryBlocks),
    survival: Float64Array.from(survival),
    starts: Int32Array.from([...starts, contacts.length]),
    contacts: Int32Array.from(contacts),
  };
}

/** Entry of a node for a block, −1 when it has no tie with it. */
export function entryOf({ offsets, blocks }: Reach, node: number, block: number): number {
  let low = offsets[node];
  let high = offsets[node + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (blocks[middle] === block) return middle;
    if (blocks[middle] < block) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether two nodes of different blocks have a tie by either report. */
export function areTied({ reach, blocks }: CoverageProblem, one: number, other: number): boolean {
  const entry = entryOf(reach, one, blocks.of[other]);
  if (entry < 0) return false;
  let low = reach.starts[entry];
  let high = reach.starts[entry + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (reach.contacts[middle] === other) return true;
    if (reach.contacts[middle] < other) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
