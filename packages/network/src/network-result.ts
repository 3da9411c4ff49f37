import { type TieLevel } from "@vensterbank/core";
import { type ScopeBlocks } from "./result/document/blocks";
import { type BorderMeasures } from "./result/document/border-measures";
import { type BrokerageTotals } from "./result/document/brokerage";
import { type CoalitionsResult } from "./result/document/coalitions";
import { type Coverage } from "./result/document/coverage";
import { type LevelsResult, type SinceEarlier } from "./result/document/levels";
import { type MappedCoalitions } from "./result/document/mapped";
import { type CutPoint, type NodePair, type NodeResult } from "./result/document/nodes";
import { type Positions } from "./result/document/positions";
import { type ScopeCounts } from "./result/document/scope-counts";
import { type Sensitivity } from "./result/document/sensitivity";
import { type WholeMeasures } from "./result/document/whole-measures";

export * from "./result/document/blocks";
export * from "./result/document/border-measures";
export * from "./result/document/brokerage";
export * from "./result/document/coalitions";
export * from "./result/document/coverage";
export * from "./result/document/levels";
export * from "./result/document/mapped";
export * from "./result/document/nodes";
export * from "./result/document/positions";
export * from "./result/document/scope-counts";
export * from "./result/document/sensitivity";
export * from "./result/document/whole-measures";

/** One level, or all asked levels together; the rule of `combined` is the strongest tie over the levels. */
export type NetworkScope = "combined" | TieLevel;

export interface NetworkSettings {
  /** Every random draw of the result comes from this seed. */
  readonly seed: number;
  /** Label permutations behind each E-I index. */
  readonly permutations: number;
  /** Most degree-preserving rewirings behind the verdict on coalitions: 99 when that is clear, fewer above 300 nodes. */
  readonly rewirings: number;
  /** Restarts of the Leiden algorithm; fewer above 300 nodes. */
  readonly restarts: number;
  /** Fewest members of a coalition. */
  readonly smallestCoalition: number;
  /** Lowest Jaccard overlap by which a coalition is linked to one of the wave before. */
  readonly coalitionOverlap: number;
}

/**
 * 2: core and periphery, homophily, brokerage, levels beside each other, what silence does; coalitions by the Leiden algorithm
 * of our own, places from a best that is searched for. Older ones: `readNetworkResult`.
 */
export const networkResultVersion = 2;

/** What the numbers of one wave say about its relations. JSON-serialisable; same input and settings give the same bytes. */
export interface NetworkResult {
  readonly version: typeof networkResultVersion;
  readonly waveId: string;
  readonly settings: NetworkSettings;
  readonly coverage: Coverage;
  readonly combinedRule: "strongest";
  /** Only asked levels, and always `combined`. */
  readonly scopes: Readonly<Partial<Record<NetworkScope, ScopeResult>>> & { readonly combined: ScopeResult };
  readonly levels: LevelsResult;
  /** Compared with the wave before; null in the first. */
  readonly sinceEarlier: SinceEarlier | null;
  readonly mapped: MappedCoalitions;
  readonly positions: Positions;
}

/** What a later wave needs of an earlier result: who was there, and which coalitions there were. */
export interface EarlierNetwork {
  readonly waveId: string;
  readonly scopes: Readonly<Partial<Record<NetworkScope, EarlierScope>>> & {
    readonly combined: EarlierScope;
  };
}

export interface EarlierScope {
  readonly coalitions: Pick<CoalitionsResult, "verdict" | "list">;
  readonly nodes: readonly Pick<NodeResult, "id">[];
}

export interface ScopeResult {
  readonly counts: ScopeCounts;
  readonly whole: WholeMeasures;
  readonly blocks: ScopeBlocks;
  readonly border: BorderMeasures;
  /** Of a very large network: betweenness is estimated from paths that start at so many nodes. */
  readonly betweennessSources?: number;
  readonly coalitions: CoalitionsResult;
  readonly brokerage: BrokerageTotals;
  readonly sensitivity: Sensitivity;
  /** One entry per node of the wave, ids ascending. */
  readonly nodes: readonly NodeResult[];
  /** Without this node its neighbourhood falls apart; null with the reason in `coverage.nodesWithheld`. */
  readonly cutPoints: readonly CutPoint[] | null;
  /** Pairs that are the only link between what hangs on either side; null as `cutPoints`. */
  readonly bridges: readonly NodePair[] | null;
}
