import { type Random } from "@vensterbank/core";
import { type CompressedRows, rowDegrees } from "../graph/compressed-rows";

/** `or`: tied when a core member is involved; `ignore`: pairs of core and periphery are left out. */
export type CorePattern = "or" | "ignore";

interface FoundCore {
  readonly correlation: number;
  readonly core: readonly number[];
}

const clearly = 1e-12;

/**
 * Search for the core whose ideal pattern correlates highest with the ties. Pairs are counted, not stored: of two silent
 * nodes nothing is known, of every other pair something is.
 */
export class CoreSearch {
  best: FoundCore | null = null;
  private readonly n: number;
  private readonly inCore: Uint8Array;
  private readonly silent: Uint8Array;
  private readonly degree: Int32Array;
  private readonly tiedToCore: Int32Array;
  private readonly isNeighbour: Uint8Array;
  private readonly silentAll: number;
  private readonly pairs: number;
  private readonly ties: number;
  private size = 0;
  private silentInCore = 0;
  private tiesWithin = 0;
  private tiesBetween = 0;

  constructor(
    private readonly contacts: CompressedRows,
    answered: Uint8Array,
    private readonly pattern: CorePattern,
  ) {
    const { n } = contacts;
    this.n = n;
    this.inCore = new Uint8Array(n);
    this.isNeighbour = new Uint8Array(n);
    this.silent = answered.map((one) => (one ? 0 : 1));
    this.degree = Int32Array.from(rowDegrees(contacts));
    this.tiedToCore = new Int32Array(n);
    this.silentAll = this.silent.reduce((sum, one) => sum + one, 0);
    this.pairs = half(n) - half(this.silentAll);
    this.ties = contacts.columns.length / 2;
  }

  /** Walks through all sets, one node in or out at a time (Gray code). */
  everything(): void {
    for (let step = 1; step < 2 ** this.n; step++) {
      this.flip(31 - Math.clz32(step & -step));
      this.keepIfBest();
    }
  }

  /** Takes nodes in from the most ties to the fewest, goes back to the best of these sets, and climbs from there. */
  fromDegrees(withExchanges: boolean): void {
    const order = Array.from(this.degree.keys()).sort((a, b) => this.degree[b] - this.degree[a] || a - b);
    this.empty();
    let highest = -Infinity;
    let bestSize = 0;
    order.forEach((node, index) => {
      this.flip(node);
      const value = this.value();
      if (value <= highest + clearly) return;
      highest = value;
      bestSize = index + 1;
    });
    for (const node of order.slice(bestSize)) this.flip(node);
    this.climb(withExchanges);
  }

  /** Steepest ascent from random sets, over single nodes and then over exchanges. */
  ascents(starts: number, random: Random): void {
    for (let start = 0; start < starts; start++) {
      const share = random.next();
      for (let v = 0; v < this.n; v++) if (random.next() < share !== (this.inCore[v] === 1)) this.flip(v);
      this.climb(true);
    }
  }

  private climb(withExchanges: boolean): void {
    while (this.improveByOne() || (withExchanges && this.improveByExchange()));
    this.keepIfBest();
  }

  private keepIfBest(): void {
    const correlation = this.value();
    if (correlation === -Infinity || correlation <= (this.best?.correlation ?? -Infinity) + clearly) return;
    this.best = { correlation, core: Array.from(this.inCore.keys()).filter((v) => this.inCore[v]) };
  }

  private empty(): void {
    for (let v = 0; v < this.n; v++) if (this.inCore[v]) this.flip(v);
  }

  private improveByOne(): boolean {
    let best = this.value() + clearly;
    let chosen = -1;
    for (let v = 0; v < this.n; v++) {
      const sign = this.inCore[v] ? -1 : 1;
      const value = this.fit(
        this.size + sign,
        this.silentInCore + sign * this.silent[v],
        this.tiesWithin + sign * this.tiedToCore[v],
        this.tiesBetween + sign * (this.degree[v] - 2 * this.tiedToCore[v]),
      );
      if (value <= best) continue;
      best = value;
      chosen = v;
    }
    if (chosen >= 0) this.flip(chosen);
    return chosen >= 0;
  }

  private improveByExchange(): boolean {
    const { n, inCore, tiedToCore, degree, silent, isNeighbour } = this;
    const { offsets, columns } = this.contacts;
    let best = this.value() + clearly;
    let chosen: readonly [number, number] | null = null;
    for (let out = 0; out < n; out++) {
      if (!inCore[out]) continue;
      for (let k = offsets[out]; k < offsets[out + 1]; k++) isNeighbour[columns[k]] = 1;
      const within = this.tiesWithin - tiedToCore[out];
      const between = this.tiesBetween - degree[out] + 2 * tiedToCore[out];
      for (let into = 0; into < n; into++) {
        if (inCore[into]) continue;
        // `out` has just left the core, so what tied `into` to it no longer counts.
        const tied = tiedToCore[into] - isNeighbour[into];
        const value = this.fit(
          this.size,
          this.silentInCore - silent[out] + silent[into],
          within + tied,
          between + degree[into] - 2 * tied,
        );
        if (value <= best) continue;
        best = value;
        chosen = [out, into];
      }
      for (let k = offsets[out]; k < offsets[out + 1]; k++) isNeighbour[columns[k]] = 0;
    }
    chosen?.forEach((v) => this.flip(v));
    return chosen !== null;
  }

  private value(): number {
    return this.fit(this.size, this.silentInCore, this.tiesWithin, this.tiesBetween);
  }

  /** Correlation of two yes/no patterns from their counts; −∞ where one does not vary. */
  private fit(size: number, silent: number, tiesWithin: number, tiesBetween: number): number {
    const within = half(size) - half(silent);
    const between = size * (this.n - size) - silent * (this.silentAll - silent);
    const or = this.pattern === "or";
    const all = or ? this.pairs : this.pairs - between;
    const tied = or ? this.ties : this.ties - tiesBetween;
    const ideal = or ? within + between : within;
    const hit = or ? tiesWithin + tiesBetween : tiesWithin;
    const spread = tied * (all - tied) * ideal * (all - ideal);
    return spread > 0 ? (all * hit - tied * ideal) / Math.sqrt(spread) : -Infinity;
  }

  private flip(v: number): void {
    const { offsets, columns } = this.contacts;
    const sign = this.inCore[v] ? -1 : 1;
    this.size += sign;
    this.silentInCore += sign * this.silent[v];
    this.tiesWithin += sign * this.tiedToCore[v];
    this.tiesBetween += sign * (this.degree[v] - 2 * this.tiedToCore[v]);
    this.inCore[v] = sign > 0 ? 1 : 0;
    for (let k = offsets[v]; k < offsets[v + 1]; k++) this.tiedToCore[columns[k]] += sign;
  }
}

/** Pairs among so many. */
function half(count: number): number {
  return (count * (count - 1)) / 2;
}
