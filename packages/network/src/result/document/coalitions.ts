import { type SweptResolution } from "../../coalitions/resolution-sweep";
import { type RespondentRole } from "@vensterbank/core";
import { type Measure, type WithheldReason } from "../../measure";

export interface CoalitionsResult {
  /** `none`: not distinguishable from chance, which is a result; null: could not be tested (`reason`). */
  readonly verdict: "detectable" | "none" | null;
  readonly reason: WithheldReason | null;
  /** Best modularity found; tested against rewirings with the same degrees. */
  readonly modularity: Measure;
  /** Mean over pairs of 4p(1−p), p = share of restarts that put both in one group; 0 = always the same answer. */
  readonly ambiguity: number | null;
  readonly restarts: number;
  /** Restarts disagreed: `list` is what they agree on, rather than the division with the highest modularity. */
  readonly division?: "consensus";
  /** How much the coalitions depend on how finely is looked; only when detectable, not in documents of version 1. */
  readonly resolutions?: readonly SweptResolution[];
  /** Of a very large network: the test searched every network once and shortly, the observed one like its rewirings. */
  readonly test?: "short";
  readonly seed: number;
  /** Largest first. Empty unless detectable. */
  readonly list: readonly Coalition[];
  /** Compared with the nearest earlier wave; null without one, or when either has no detectable coalitions. */
  readonly events: readonly CoalitionEvent[] | null;
}

export interface Coalition {
  /** Stable over waves within a scope: a coalition that continues keeps it. `c1`, `c2`, … in order of first appearance. */
  readonly id: string;
  /** The number in the id, to name a coalition nobody has named yet. */
  readonly number: number;
  readonly members: readonly string[];
  readonly roles: readonly { readonly role: RespondentRole; readonly count: number }[];
  /** Connected pairs over pairs that at least one side reported on. */
  readonly density: Measure;
  /** Share of the members' connected pairs that leave the coalition. */
  readonly openness: Measure;
  /** Mean share of restarts in which two members stand together, 0..1. */
  readonly stability: number;
  /** Continuing coalition of the earlier wave and the overlap with it; null = new or no earlier wave. */
  readonly continues: { readonly waveId: string; readonly jaccard: number } | null;
  readonly change: "continues" | "grows" | "shrinks" | "new" | "first-wave";
}

export interface CoalitionEvent {
  readonly event: "continue" | "merge" | "split" | "born" | "dissolved";
  /** Coalition ids in the earlier wave. */
  readonly from: readonly string[];
  /** Coalition ids in this wave. */
  readonly to: readonly string[];
  /** Overlap per linked pair, in the order of the side that has more. */
  readonly jaccard: readonly number[];
}
