import { arcsOf, compressedRows, rowDegrees } from "../graph/compressed-rows";
import { relationGraph, type RelationGraph } from "../graph/relation-graph";
import { connectedComponents } from "../measures/components";
import { type NetworkScope } from "../network-result";
import { scopeGraph } from "../result/scope-graph";
import { checkWaveNetwork, type WaveNetwork } from "../wave-network";
import { pairCoverage } from "./pair-coverage";
import { coverageProblem } from "./coverage-problem";
import { tieProbability } from "./tie-probability";
import { type BlockName, waveBlocks } from "./wave-blocks";

export interface RemovalInput {
  readonly network: WaveNetwork;
  readonly level: NetworkScope;
  /** Ids of people or partners who are thought away. */
  readonly removed: readonly string[];
}

/** What comes apart when people or partners are thought away. JSON-serialisable. */
export interface RemovalResult {
  readonly removed: readonly string[];
  /** Sizes of the connected parts among those who remain, largest first, before and after. */
  readonly partsBefore: readonly number[];
  readonly partsAfter: readonly number[];
  /** Parts of more than one that came apart: what hung together and now does not, the largest piece first. */
  readonly comesApart: readonly (readonly (readonly string[])[])[];
  /** Who had contact with the removed only. */
  readonly loseAllContact: readonly string[];
  /** Pairs that could reach each other through others, and now cannot. */
  readonly pairsLost: number;
  /** Coverage between teams, and of teams with sectors, over those who remain, 0..1; null without blocks. */
  readonly coverage: { readonly before: number; readonly after: number } | null;
  /** Ordered pairs of blocks that lose coverage, the largest weighed loss first. */
  readonly blocks: readonly {
    readonly from: BlockName;
    readonly to: BlockName;
    readonly before: number;
    readonly after: number;
  }[];
}

const shownBlocks = 12;

/** @throws RangeError when somebody who is to be removed is not there, or the network is inconsistent */
export function computeRemoval({ network, level, removed }: RemovalInput): RemovalResult {
  const { nodes, graph, binary } = scopeGraph(checkWaveNetwork(network), level);
  const place = new Map(nodes.map(({ id }, node) => [id, node]));
  const gone = new Uint8Array(nodes.length);
  for (const id of removed) {
    const node = place.get(id);
    if (node === undefined) throw new RangeError("Who is removed is not in the network");
    gone[node] = 1;
  }
  const stays = (node: number) => gone[node] === 0;
  const after = compressedRows(
    nodes.length,
    arcsOf(binary).filter(({ from, to }) => stays(from) && stays(to)),
  );
  const present = (parts: readonly number[][]) =>
    parts.map((part) => part.filter(stays)).filter((part) => part.length > 0);
  const partsBefore = present(connectedComponents(binary));
  const partsAfter = present(connectedComponents(after));
  const pieces = partsBefore
    .map((part) => {
      const members = new Set(part);
      return partsAfter.filter((piece) => members.has(piece[0]));
    })
    .filter((found) => found.length > 1);
  const [had, has] = [rowDegrees(binary), rowDegrees(after)];
  const pairs = (parts: readonly number[][]) =>
    parts.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const names = (list: readonly number[]) => list.map((node) => nodes[node].id);
  const sizes = (parts: readonly number[][]) => parts.map(({ length }) => length).sort((a, b) => b - a);
  return {
    removed: nodes.filter((_, node) => !stays(node)).map(({ id }) => id),
    partsBefore: sizes(partsBefore),
    partsAfter: sizes(partsAfter),
    comesApart: pieces.map((found) => found.map(names)),
    loseAllContact: names([...had.keys()].filter((node) => stays(node) && had[node] > 0 && has[node] === 0)),
    pairsLost: pairs(partsBefore) - pairs(partsAfter),
    ...coverageLost(),
  };

  function coverageLost(): Pick<RemovalResult, "coverage" | "blocks"> {
    const found = waveBlocks(nodes, "everything", "size", null);
    if (found === null) return { coverage: null, blocks: [] };
    const { blocks, weights } = found;
    const covered = (one: RelationGraph) =>
      pairCoverage(coverageProblem(one, blocks, weights, tieProbability), stays);
    const [before, later] = [covered(graph), covered(withoutArcsOf(graph, stays))];
    const total = (values: Float64Array) =>
      values.reduce((sum, value, pair) => sum + weights.values[pair] * value, 0);
    const size = weights.blocks;
    const lost = [...before.keys()]
      .map((pair) => ({ pair, loss: weights.values[pair] * (before[pair] - later[pair]) }))
      .filter(({ loss }) => loss > 1e-12)
      .sort((one, other) => other.loss - one.loss || one.pair - other.pair);
    return {
      coverage: { before: total(before), after: total(later) },
      blocks: lost.slice(0, shownBlocks).map(({ pair }) => ({
        from: found.names[Math.floor(pair / size)],
        to: found.names[pair % size],
        before: before[pair],
        after: later[pair],
      })),
    };
  }
}

function withoutArcsOf(graph: RelationGraph, stays: (node: number) => boolean): RelationGraph {
  return relationGraph(
    graph.n,
    true,
    Array.from(graph.answered, (one) => one === 1),
    arcsOf(graph.out).filter(({ from, to }) => stays(from) && stays(to)),
  );
}
