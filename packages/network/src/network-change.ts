import { type Measure, type WithheldReason } from "./measure";
import { type NetworkScope } from "./network-result";
import { type TieStrength } from "./wave-network";

/**
 * `joined` and `left`: the tie has an end who was not present in the other wave, so nothing began or ended between two
 * people who could have been tied. `unknown`: the sender did not answer in the wave in which there is no report.
 */
export type TieChangeKind =
  "begun" | "ended" | "kept" | "stronger" | "weaker" | "joined" | "left" | "unknown";

export interface TieChange {
  readonly from: string;
  readonly to: string;
  readonly change: TieChangeKind;
  readonly before: TieStrength | null;
  readonly after: TieStrength | null;
}

export interface Turnover {
  /** Ordered pairs of people present in both waves whose sender answered in both. */
  readonly observedPairs: number;
  readonly kept: number;
  readonly ended: number;
  readonly begun: number;
  readonly neither: number;
  /** kept / (kept + ended + begun). */
  readonly jaccard: Measure;
  /** Σ min / Σ max of the strengths. */
  readonly jaccardStrength: Measure;
  /** kept / (kept + ended) and begun / (begun + neither). */
  readonly persistence: Measure;
  readonly creation: Measure;
}

export interface ScopeChange {
  /** Why there is nothing to compare; then ties are empty and turnover is null. */
  readonly reason: WithheldReason | null;
  readonly ties: readonly TieChange[];
  readonly counts: Readonly<Record<TieChangeKind, number>>;
  readonly turnover: Turnover | null;
}

/** What changed between two waves of the same programme. JSON-serialisable. */
export interface NetworkChange {
  readonly version: 1;
  readonly fromWaveId: string;
  readonly toWaveId: string;
  readonly nodes: {
    readonly stayed: readonly string[];
    readonly joined: readonly string[];
    readonly left: readonly string[];
  };
  readonly scopes: Readonly<Partial<Record<NetworkScope, ScopeChange>>> & { readonly combined: ScopeChange };
}
