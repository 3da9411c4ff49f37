import { type ObservedDyads } from "./dyad-census";

export interface Reciprocity {
  /** 2M / (2M + A): share of reports that are returned. */
  readonly arcs: number | null;
  /** M / (M + A): share of connected pairs that both report. */
  readonly dyads: number | null;
  /** Σ min(w_ij, w_ji) / Σ w (Squartini et al. 2013). */
  readonly weighted: number | null;
}

/** Null without ties on pairs where both answered. */
export function reciprocity({ mutual, asymmetric, weightMet, weightSum }: ObservedDyads): Reciprocity {
  if (mutual + asymmetric === 0) return { arcs: null, dyads: null, weighted: null };
  return {
    arcs: (2 * mutual) / (2 * mutual + asymmetric),
    dyads: mutual / (mutual + asymmetric),
    weighted: weightMet / weightSum,
  };
}
