import { type WithheldReason } from "../../measure";

/** Figures of nodes of which it is told how well their order stands when some people had not answered. */
export const rankedMeasures = ["indegree", "degree", "betweenness", "constraint", "coreness"] as const;
export type RankedMeasure = (typeof rankedMeasures)[number];

/**
 * What it does to the figures when another tenth of the people who answered is taken as silent, again and again
 * (Costenbader & Valente 2003). The bands of the whole stand at their measures.
 */
export interface Sensitivity {
  /** Why nothing was removed; then bands and ranks are missing. */
  readonly reason: WithheldReason | null;
  /** People taken as silent in each draw. */
  readonly removed: number;
  readonly draws: number;
  readonly seed: number;
  readonly ranks: Readonly<Record<RankedMeasure, RankStability>>;
}

/** Spearman's correlation of the order of nodes before and after, −1..1. */
export interface RankStability {
  readonly mean: number | null;
  /** 5 % of the draws lie below. */
  readonly low: number | null;
  /** Fewer than for the whole where the figure takes long. */
  readonly draws: number;
  readonly reason: WithheldReason | null;
}
