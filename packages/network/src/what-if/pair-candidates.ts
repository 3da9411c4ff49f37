import { entryOf } from "./coverage-problem";
import { type CoverageState } from "./coverage-state";

/** Nodes of one block that may still get a tie, by number, and what coverage gains on their side. */
interface Side {
  readonly nodes: Int32Array;
  readonly gains: Float64Array;
  /** Largest gain; −Infinity without nodes. */
  readonly most: number;
}

/**
 * New ties between two blocks that nobody reported, of pairs of which at least one told about own ties. The gain of such a tie
 * is a sum of two parts, one per end, so that the best of them are found without going through all pairs.
 */
export class PairCandidates {
  private readonly state: CoverageState;
  private readonly a: Side;
  private readonly b: Side;
  private readonly open: (node: number) => boolean;

  /** @param open whether a node may still get a tie */
  constructor(state: CoverageState, a: number, b: number, open: (node: number) => boolean) {
    this.state = state;
    this.open = open;
    this.a = sideOf(state, a, b, open);
    this.b = sideOf(state, b, a, open);
  }

  /** Largest gain; 0 when there is no candidate. */
  best(): number {
    const { a, b } = this;
    if (a.nodes.length === 0 || b.nodes.length === 0) return 0;
    // Most often two of those who gain most are no pair yet; only otherwise is anything put in order.
    if (this.hasCandidate(this.places(a, a.most), this.places(b, b.most))) return a.most + b.most;
    const [firsts, seconds] = [descending(a), descending(b)];
    const answering = seconds.filter((place) => this.told(b.nodes[place]));
    let best = 0;
    for (const x of firsts) {
      if (a.gains[x] + b.most <= best) break;
      for (const y of this.told(a.nodes[x]) ? seconds : answering) {
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
    const { a, b } = this;
    const sides = [
      {
        side: a,
        places: this.places(a, atLeast - b.most),
        other: b,
        others: this.places(b, atLeast - a.most),
      },
      {
        side: b,
        places: this.places(b, atLeast - a.most),
        other: a,
        others: this.places(a, atLeast - b.most),
      },
    ];
    const found = sides.flatMap(({ side, places, other, others }) => {
      for (const x of places)
        for (const y of others)
          if (
            other.nodes[y] > side.nodes[x] &&
            side.gains[x] + other.gains[y] >= atLeast &&
            this.isCandidate(side.nodes[x], other.nodes[y])
          )
            return [[side.nodes[x], other.nodes[y]] as const];
      return [];
    });
    if (found.length < 2) return found[0] ?? null;
    return found[0][0] < found[1][0] ? found[0] : found[1];
  }

  /** Candidates that gain at least so much. */
  countFrom(atLeast: number): number {
    const { a, b } = this;
    if (a.nodes.length === 0 || b.nodes.length === 0) return 0;
    const silent = ({ nodes, gains }: Side) => gains.filter((_, place) => !this.told(nodes[place])).sort();
    let count =
      pairsFrom(a.gains.slice().sort(), b.gains.slice().sort(), atLeast) -
      pairsFrom(silent(a), silent(b), atLeast);
    if (count === 0) return 0;
    const { blocks } = this.state.problem;
    const [own, other] = [blocks.of[a.nodes[0]], blocks.of[b.nodes[0]]];
    a.nodes.forEach((node, place) => {
      for (const contact of this.tiedWith(node, other)) {
        const gain = a.gains[place] + this.state.sideGain(contact, own);
        if (gain >= atLeast && this.open(contact) && (this.told(node) || this.told(contact))) count--;
      }
    });
    return count;
  }

  /** Candidates that gain at least so much, best first, then by (i, j); at most `most` of them. */
  list(atLeast: number, most: number): { i: number; j: number; gain: number }[] {
    const { a, b } = this;
    const found: { i: number; j: number; gain: number }[] = [];
    const seconds = descending(b);
    for (const x of descending(a)) {
      let kept = 0;
      for (const y of seconds) {
        const gain = a.gains[x] + b.gains[y];
        if (gain < atLeast || kept === most) break;
        const [one, other] = [a.nodes[x], b.nodes[y]];
        if (!this.isCandidate(one, other)) continue;
        kept++;
        found.push({ i: Math.min(one, other), j: Math.max(one, other), gain });
      }
      if (kept === 0 && a.gains[x] + b.most < atLeast) break;
    }
    return found.sort((one, two) => two.gain - one.gain || one.i - two.i || one.j - two.j).slice(0, most);
  }

  /** Places of nodes that gain at least so much, by number of the node. */
  private places({ gains }: Side, atLeast: number): number[] {
    const found: number[] = [];
    for (let place = 0; place < gains.length; place++) if (gains[place] >= atLeast) found.push(place);
    return found;
  }

  private hasCandidate(firsts: readonly number[], seconds: readonly number[]): boolean {
    const answering = seconds.filter((place) => this.told(this.b.nodes[place]));
    return firsts.some((x) =>
      (this.told(this.a.nodes[x]) ? seconds : answering).some(
        (y) => !this.state.isTied(this.a.nodes[x], this.b.nodes[y]),
      ),
    );
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

function sideOf(state: CoverageState, own: number, other: number, open: (node: number) => boolean): Side {
  const members = state.problem.blocks.members[own];
  const nodes = members.every(open) ? members : members.filter(open);
  const gains = new Float64Array(nodes.length);
  let most = -Infinity;
  for (let place = 0; place < nodes.length; place++) {
    gains[place] = state.sideGain(nodes[place], other);
    if (gains[place] > most) most = gains[place];
  }
  return { nodes, gains, most };
}

/** Places by gain, largest first, then by number of the node. */
function descending({ gains }: Side): Int32Array {
  return Int32Array.from(gains.keys()).sort((x, y) => gains[y] - gains[x] || x - y);
}

/** Pairs of one value of each list, both ascending, whose sum is at least so much. */
function pairsFrom(a: Float64Array, b: Float64Array, atLeast: number): number {
  let count = 0;
  let short = b.length;
  for (const value of a) {
    while (short > 0 && value + b[short - 1] >= atLeast) short--;
    count += b.length - short;
  }
  return count;
}
