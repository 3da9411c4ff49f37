import { entryOf } from "./coverage-problem";
import { type CoverageState } from "./coverage-state";

/** Nodes of one block that may still get a tie, by what coverage gains on their side, largest first, then by number. */
interface Side {
  readonly nodes: Int32Array;
  readonly gains: Float64Array;
  /** Places of those who told about their ties. */
  readonly answering: Int32Array;
}

/**
 * New ties between two blocks that nobody reported, of pairs of which at least one told about own ties. The gain of such a tie
 * is a sum of two parts, one per end, so that the best of them are found without going through all pairs.
 */
export class PairCandidates {
  private readonly state: CoverageState;
  private readonly a: Side;
  private readonly b: Side;

  /** @param open whether a node may still get a tie */
  constructor(state: CoverageState, a: number, b: number, open: (node: number) => boolean) {
    this.state = state;
    this.a = side(state, a, b, open);
    this.b = side(state, b, a, open);
  }

  /** Largest gain; 0 when there is no candidate. */
  best(): number {
    const { a, b } = this;
    let best = 0;
    if (b.nodes.length === 0) return best;
    for (let x = 0; x < a.nodes.length && a.gains[x] + b.gains[0] > best; x++) {
      const told = this.told(a.nodes[x]);
      const count = told ? b.nodes.length : b.answering.length;
      for (let k = 0; k < count; k++) {
        const y = told ? k : b.answering[k];
        const gain = a.gains[x] + b.gains[y];
        if (gain <= best) break;
        if (this.state.isTied(a.nodes[x], b.nodes[y])) continue;
        best = gain;
        break;
      }
    }
    return best;
  }

  /** The candidate with the smallest (i, j) of those that gain at least so much; null when there is none. */
  smallest(atLeast: number): readonly [number, number] | null {
    const eligible = (own: Side, other: Side) =>
      other.nodes.length === 0
        ? []
        : Array.from(own.nodes, (node, place) => ({ node, gain: own.gains[place] }))
            .filter(({ gain }) => gain + other.gains[0] >= atLeast)
            .sort((one, two) => one.node - two.node);
    const sides = [eligible(this.a, this.b), eligible(this.b, this.a)];
    const firsts = sides
      .flatMap((nodes, which) => nodes.map((one) => ({ ...one, others: sides[1 - which] })))
      .sort((one, two) => one.node - two.node);
    for (const { node, gain, others } of firsts)
      for (const other of others)
        if (other.node > node && gain + other.gain >= atLeast && this.isCandidate(node, other.node))
          return [node, other.node];
    return null;
  }

  /** Candidates that gain at least so much. */
  countFrom(atLeast: number): number {
    const { a, b } = this;
    const silent = (one: Side) => one.gains.filter((_, place) => !this.told(one.nodes[place]));
    let count = pairsFrom(a.gains, b.gains, atLeast) - pairsFrom(silent(a), silent(b), atLeast);
    if (count === 0) return 0;
    const gainOf = new Map(Array.from(b.nodes, (node, place) => [node, b.gains[place]]));
    const { problem } = this.state;
    for (let x = 0; x < a.nodes.length; x++) {
      const node = a.nodes[x];
      for (const other of this.tiedWith(node, problem.blocks.of[b.nodes[0]])) {
        const gain = gainOf.get(other);
        if (gain !== undefined && a.gains[x] + gain >= atLeast && (this.told(node) || this.told(other)))
          count--;
      }
    }
    return count;
  }

  /** Candidates that gain at least so much, best first, then by (i, j); at most `most` of them. */
  list(atLeast: number, most: number): { i: number; j: number; gain: number }[] {
    const { a, b } = this;
    const found: { i: number; j: number; gain: number }[] = [];
    if (b.nodes.length === 0) return found;
    for (let x = 0; x < a.nodes.length && a.gains[x] + b.gains[0] >= atLeast; x++)
      for (let y = 0, kept = 0; y < b.nodes.length && kept < most; y++) {
        const gain = a.gains[x] + b.gains[y];
        if (gain < atLeast) break;
        if (!this.isCandidate(a.nodes[x], b.nodes[y])) continue;
        kept++;
        found.push({ i: Math.min(a.nodes[x], b.nodes[y]), j: Math.max(a.nodes[x], b.nodes[y]), gain });
      }
    return found.sort((one, two) => two.gain - one.gain || one.i - two.i || one.j - two.j).slice(0, most);
  }

  private isCandidate(i: number, j: number): boolean {
    return (this.told(i) || this.told(j)) && !this.state.isTied(i, j);
  }

  private told(node: number): boolean {
    return this.state.problem.answered[node] === 1;
  }

  private *tiedWith(node: number, block: number): Generator<number> {
    const { reach } = this.state.problem;
    const entry = entryOf(reach, node, block);
    if (entry >= 0)
      for (let k = reach.starts[entry]; k < reach.starts[entry + 1]; k++) yield reach.contacts[k];
    yield* this.state.addedWith(node, block);
  }
}

function side(state: CoverageState, own: number, other: number, open: (node: number) => boolean): Side {
  const { blocks, answered } = state.problem;
  const nodes = blocks.members[own].filter(open);
  const gainOf = new Map(Array.from(nodes, (node) => [node, state.sideGain(node, other)]));
  const gain = (node: number) => gainOf.get(node) ?? 0;
  nodes.sort((x, y) => gain(y) - gain(x) || x - y);
  return {
    nodes,
    gains: Float64Array.from(nodes, gain),
    answering: Int32Array.from(nodes.keys()).filter((place) => answered[nodes[place]] === 1),
  };
}

/** Pairs of one value of each list, both descending, whose sum is at least so much. */
function pairsFrom(a: Float64Array, b: Float64Array, atLeast: number): number {
  let count = 0;
  let reaching = 0;
  for (let x = a.length - 1; x >= 0; x--) {
    while (reaching < b.length && a[x] + b[reaching] >= atLeast) reaching++;
    count += reaching;
  }
  return count;
}
