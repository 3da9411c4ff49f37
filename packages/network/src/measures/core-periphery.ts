import { seededRandom } from "@vensterbank/core";
import { type CompressedRows } from "../graph/compressed-rows";

/** `or`: tied when a core member is involved; `ignore`: pairs of core and periphery are left out. */
export type CorePattern = "or" | "ignore";

export interface CorePeriphery {
  readonly correlation: number;
  readonly core: readonly number[];
  /** Exact optimum, or the best of many starts: then a lower bound. */
  readonly method: "exhaustive" | "multi-start";
}

const exhaustiveUpTo = 22;

/** Pairs and ties inside the core, and between core and periphery → correlation. */
type Fit = (within: number, tiesWithin: number, between: number, tiesBetween: number) => number;

/**
 * Borgatti & Everett's (2000) discrete core-periphery fit: the set of nodes whose ideal pattern correlates highest with
 * the ties, over pairs that somebody reported on. Null without variance.
 * @param contacts symmetric @param answered who reported: a pair of two silent nodes is unknown
 */
export function corePeriphery(
  contacts: CompressedRows,
  answered: Uint8Array,
  pattern: CorePattern,
  starts: number,
  seed: number,
): CorePeriphery | null {
  const n = contacts.n;
  const tied = new Uint8Array(n * n);
  const known = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = contacts.offsets[i]; k < contacts.offsets[i + 1]; k++) tied[i * n + contacts.columns[k]] = 1;
    for (let j = 0; j < n; j++) if (i !== j && (answered[i] || answered[j])) known[i * n + j] = 1;
  }
  const sum = (cells: Uint8Array) => cells.reduce((total, cell) => total + cell, 0) / 2;
  const fit = fitOf(sum(known), sum(tied), pattern);
  const search = new CoreSearch(n, tied, known, fit);
  const best = n <= exhaustiveUpTo ? search.everything() : search.ascents(starts, seed);
  return best && { ...best, method: n <= exhaustiveUpTo ? "exhaustive" : "multi-start" };
}

/** Correlation of two yes/no patterns from their counts; −∞ where one does not vary. */
function fitOf(pairs: number, ties: number, pattern: CorePattern): Fit {
  return (within, tiesWithin, between, tiesBetween) => {
    const all = pattern === "or" ? pairs : pairs - between;
    const tied = pattern === "or" ? ties : ties - tiesBetween;
    const ideal = pattern === "or" ? within + between : within;
    const hit = pattern === "or" ? tiesWithin + tiesBetween : tiesWithin;
    const spread = tied * (all - tied) * ideal * (all - ideal);
    return spread > 0 ? (all * hit - tied * ideal) / Math.sqrt(spread) : -Infinity;
  };
}

class CoreSearch {
  private readonly inCore: Uint8Array;
  private readonly knownToCore: Int32Array;
  private readonly tiedToCore: Int32Array;
  private readonly knownDegree: Int32Array;
  private readonly tiedDegree: Int32Array;
  private within = 0;
  private tiesWithin = 0;
  private between = 0;
  private tiesBetween = 0;

  constructor(
    private readonly n: number,
    private readonly tied: Uint8Array,
    private readonly known: Uint8Array,
    private readonly fit: Fit,
  ) {
    const degree = (cells: Uint8Array) =>
      Int32Array.from({ length: n }, (_, i) =>
        cells.subarray(i * n, i * n + n).reduce((sum, cell) => sum + cell, 0),
      );
    this.inCore = new Uint8Array(n);
    this.knownToCore = new Int32Array(n);
    this.tiedToCore = new Int32Array(n);
    this.knownDegree = degree(known);
    this.tiedDegree = degree(tied);
  }

  /** Walks through all sets, one node in or out at a time (Gray code). */
  everything(): { correlation: number; core: number[] } | null {
    let best = -Infinity;
    let core: number[] = [];
    for (let step = 1; step < 2 ** this.n; step++) {
      this.flip(31 - Math.clz32(step & -step));
      const value = this.value();
      if (value > best + 1e-12) {
        best = value;
        core = this.members();
      }
    }
    return best === -Infinity ? null : { correlation: best, core };
  }

  /** Steepest ascent from random sets, over single nodes and then over exchanges. */
  ascents(starts: number, seed: number): { correlation: number; core: number[] } | null {
    const random = seededRandom(seed);
    let best = -Infinity;
    let core: number[] = [];
    for (let start = 0; start < starts; start++) {
      const share = random.next();
      for (let v = 0; v < this.n; v++) if (random.next() < share !== (this.inCore[v] === 1)) this.flip(v);
      while (this.improveByOne() || this.improveByExchange());
      const value = this.value();
      if (value > best + 1e-12) {
        best = value;
        core = this.members();
      }
    }
    return best === -Infinity ? null : { correlation: best, core };
  }

  private improveByOne(): boolean {
    let best = this.value() + 1e-12;
    let chosen = -1;
    for (let v = 0; v < this.n; v++) {
      const value = this.valueWith(v);
      if (value <= best) continue;
      best = value;
      chosen = v;
    }
    if (chosen >= 0) this.flip(chosen);
    return chosen >= 0;
  }

  private improveByExchange(): boolean {
    const { n, inCore, knownToCore, tiedToCore, knownDegree, tiedDegree } = this;
    let best = this.value() + 1e-12;
    let chosen: [number, number] | null = null;
    for (let out = 0; out < n; out++) {
      if (!inCore[out]) continue;
      const within = this.within - knownToCore[out];
      const tiesWithin = this.tiesWithin - tiedToCore[out];
      const between = this.between - knownDegree[out] + 2 * knownToCore[out];
      const tiesBetween = this.tiesBetween - tiedDegree[out] + 2 * tiedToCore[out];
      for (let into = 0; into < n; into++) {
        if (inCore[into]) continue;
        // `out` has just left the core, so what tied `into` to it no longer counts.
        const known = knownToCore[into] - this.known[out * n + into];
        const tied = tiedToCore[into] - this.tied[out * n + into];
        const value = this.fit(
          within + known,
          tiesWithin + tied,
          between + knownDegree[into] - 2 * known,
          tiesBetween + tiedDegree[into] - 2 * tied,
        );
        if (value <= best) continue;
        best = value;
        chosen = [out, into];
      }
    }
    if (chosen === null) return false;
    chosen.forEach((v) => this.flip(v));
    return true;
  }

  private value(): number {
    return this.fit(this.within, this.tiesWithin, this.between, this.tiesBetween);
  }

  /** The correlation if `v` changed sides. */
  private valueWith(v: number): number {
    const sign = this.inCore[v] ? -1 : 1;
    return this.fit(
      this.within + sign * this.knownToCore[v],
      this.tiesWithin + sign * this.tiedToCore[v],
      this.between + sign * (this.knownDegree[v] - 2 * this.knownToCore[v]),
      this.tiesBetween + sign * (this.tiedDegree[v] - 2 * this.tiedToCore[v]),
    );
  }

  private flip(v: number): void {
    const sign = this.inCore[v] ? -1 : 1;
    this.within += sign * this.knownToCore[v];
    this.tiesWithin += sign * this.tiedToCore[v];
    this.between += sign * (this.knownDegree[v] - 2 * this.knownToCore[v]);
    this.tiesBetween += sign * (this.tiedDegree[v] - 2 * this.tiedToCore[v]);
    this.inCore[v] = sign > 0 ? 1 : 0;
    for (let j = 0; j < this.n; j++) {
      this.knownToCore[j] += sign * this.known[v * this.n + j];
      this.tiedToCore[j] += sign * this.tied[v * this.n + j];
    }
  }

  private members(): number[] {
    return Array.from(this.inCore.keys()).filter((v) => this.inCore[v]);
  }
}
