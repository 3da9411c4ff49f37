import { type PairReports } from "./pair-reports";

/** Figures of the whole that are counted anew when some people are taken as silent. */
export const wholeFigureNames = [
  "density",
  "densityInside",
  "densityReconstructed",
  "reciprocityTies",
  "reciprocityPairs",
  "reciprocityStrength",
  "eiRole",
  "eiUnit",
  "eiBorder",
  "shareOfPairs",
  "shareOfStrength",
  "peopleWithTie",
  "partnersConnected",
  "confirmed",
  "components",
  "isolates",
] as const;
export type WholeFigure = (typeof wholeFigureNames)[number];

/**
 * The figures from the reports of who answered; NaN where there is nothing to divide by. The formulas are those of
 * `wholeMeasures` and `borderMeasures`, over columns instead of graphs.
 * @param answered 1 = answered
 */
export function wholeFigures(pairs: PairReports, answered: Uint8Array): Record<WholeFigure, number> {
  const { n, a, b, person } = pairs;
  const count = { ties: 0, inside: 0, mutual: 0, single: 0, met: 0, weight: 0, filled: 0 };
  const across = { role: 0, unit: 0, border: 0, strength: 0, pairs: 0, both: 0, confirmed: 0 };
  let strength = 0;
  let connected = 0;
  const reachesOut = new Uint8Array(n);
  const parts = new Parts(n);
  for (let k = 0; k < a.length; k++) {
    const [one, other] = [a[k], b[k]];
    const ab = answered[one] ? pairs.ab[k] : 0;
    const ba = answered[other] ? pairs.ba[k] : 0;
    const reports = (ab > 0 ? 1 : 0) + (ba > 0 ? 1 : 0);
    if (reports === 0) continue;
    connected++;
    count.ties += reports;
    strength += ab + ba;
    parts.join(one, other);
    if (person[one] && person[other]) {
      count.inside += reports;
      if (pairs.role[one] !== pairs.role[other]) across.role += reports;
      if (pairs.unit[one] !== pairs.unit[other]) across.unit += reports;
    }
    const bothAnswered = answered[one] && answered[other];
    if (bothAnswered) {
      if (reports === 2) count.mutual++;
      else count.single++;
      count.met += 2 * Math.min(ab, ba);
      count.weight += ab + ba;
    } else count.filled++;
    if (person[one] === person[other]) continue;
    across.border += reports;
    across.strength += ab + ba;
    across.pairs++;
    reachesOut[one] = reachesOut[other] = 1;
    if (!bothAnswered) continue;
    across.both++;
    if (reports === 2) across.confirmed++;
  }
  const nodes = { people: 0, told: 0, toldInside: 0, out: 0, partners: 0, partnersOut: 0 };
  for (let i = 0; i < n; i++) {
    nodes.told += answered[i];
    if (person[i]) {
      nodes.people++;
      nodes.toldInside += answered[i];
      nodes.out += answered[i] & reachesOut[i];
    } else {
      nodes.partners++;
      nodes.partnersOut += reachesOut[i];
    }
  }
  const silent = n - nodes.told;
  const share = (part: number, whole: number) => (whole === 0 ? NaN : part / whole);
  const ei = (outside: number, ties: number) => share(2 * outside - ties, ties);
  const { components, isolates } = parts.sizes();
  return {
    density: share(count.ties, nodes.told * (n - 1)),
    densityInside: share(count.inside, nodes.toldInside * (nodes.people - 1)),
    densityReconstructed: share(count.ties + count.filled, n * (n - 1) - silent * (silent - 1)),
    reciprocityTies: share(2 * count.mutual, 2 * count.mutual + count.single),
    reciprocityPairs: share(count.mutual, count.mutual + count.single),
    reciprocityStrength: share(count.met, count.weight),
    eiRole: ei(across.role, count.inside),
    eiUnit: ei(across.unit, count.inside),
    eiBorder: ei(across.border, count.ties),
    shareOfPairs: share(across.pairs, connected),
    shareOfStrength: share(across.strength, strength),
    peopleWithTie: share(nodes.out, nodes.toldInside),
    partnersConnected: share(nodes.partnersOut, nodes.partners),
    confirmed: share(across.confirmed, across.both),
    components,
    isolates,
  };
}

/** Connected parts by union-find with path halving. */
class Parts {
  private readonly parent: Int32Array;

  constructor(n: number) {
    this.parent = Int32Array.from({ length: n }, (_, node) => node);
  }

  join(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one !== other) this.parent[Math.max(one, other)] = Math.min(one, other);
  }

  sizes(): { components: number; isolates: number } {
    const size = new Int32Array(this.parent.length);
    for (let i = 0; i < size.length; i++) size[this.root(i)]++;
    return {
      components: size.filter((count) => count > 0).length,
      isolates: size.filter((count) => count === 1).length,
    };
  }

  private root(node: number): number {
    let at = node;
    while (this.parent[at] !== at) at = this.parent[at] = this.parent[this.parent[at]];
    return at;
  }
}
