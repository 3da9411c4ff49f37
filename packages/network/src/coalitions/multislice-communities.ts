import { type CompressedRows } from "../graph/compressed-rows";
import { bestOf } from "./best-division";
import { coupledLayers } from "./leiden/layered-graph";

export interface MultisliceSettings {
  /** ω ≥ 0: weight of staying in the same coalition from one wave to the next; 0 = waves do not know each other. */
  readonly coupling: number;
  readonly restarts: number;
  readonly seed: number;
  /** γ of the modularity of every wave. */
  readonly resolution?: number;
  /** Whether a node is there in a wave; everybody always, unless given. */
  readonly present?: (wave: number, node: number) => boolean;
}

export interface MultisliceCommunities {
  /** Wave by wave the community of each node, from 0; the same number is the same community in every wave; −1 = absent. */
  readonly groups: readonly Int32Array[];
  /** Multislice modularity, over all weight within and between waves. */
  readonly modularity: number;
  readonly communities: number;
  readonly shareReachingBest: number;
  /** Nodes present in both that change community, from each wave to the next. */
  readonly switches: readonly number[];
}

/**
 * Communities of all waves at once (Mucha et al. 2010): Q = 1/2μ [Σ_s Σ_ij (W_ijs − γ k_is k_js / 2m_s) δ(g_is, g_js) +
 * 2ω × nodes that stay], by Leiden from many starts. A check on matching wave by wave, which the product uses.
 * @param waves symmetric, over the same nodes
 * @returns null without ties @throws RangeError when waves differ in size or the coupling is below 0
 */
export function multisliceCommunities(
  waves: readonly CompressedRows[],
  { coupling, restarts, seed, resolution = 1, present = () => true }: MultisliceSettings,
): MultisliceCommunities | null {
  const n = waves[0]?.n ?? 0;
  if (waves.some((wave) => wave.n !== n)) throw new RangeError("Waves must have the same nodes");
  if (!(coupling >= 0)) throw new RangeError("A coupling is 0 or more");
  if (waves.every(({ columns }) => columns.length === 0)) return null;
  const best = bestOf(coupledLayers(waves, coupling, resolution, present), restarts, seed);
  if (best === null) return null;
  const numbers = new Map<number, number>();
  const groups = waves.map((_, s) =>
    Int32Array.from({ length: n }, (_entry, i) => {
      if (!present(s, i)) return -1;
      const community = best.groups[s * n + i];
      const number = numbers.get(community) ?? numbers.size;
      numbers.set(community, number);
      return number;
    }),
  );
  return {
    groups,
    modularity: best.modularity,
    communities: numbers.size,
    shareReachingBest: best.shareReachingBest,
    switches: groups.slice(1).map((after, s) => {
      let changed = 0;
      for (let i = 0; i < n; i++)
        if (present(s, i) && present(s + 1, i) && groups[s][i] !== after[i]) changed++;
      return changed;
    }),
  };
}
