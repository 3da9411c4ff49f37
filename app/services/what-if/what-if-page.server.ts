import { type Label } from "@vensterbank/charts";
import { type Message, type NameLevel, type ProgrammeId, type TieLevel } from "@vensterbank/core";
import { type GainRange, type SideEffects, type WhatIfAim } from "@vensterbank/network";
import { type WaveStop } from "../coalitions/coalitions-page.server";
import { type bounds, type WhatIfChoice } from "./what-if-choice.server";

/** What a reader may see of what-ifs over one wave. */
export interface WhatIfPage {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly wave: WaveStop;
  readonly view: NameLevel;
  readonly levels: readonly TieLevel[];
  readonly aims: readonly WhatIfAim[];
  readonly threshold: number;
  /** Fewest answers of a group that takes part; null = every group does. */
  readonly fewest: number | null;
  /** The most that may be asked for. */
  readonly most: typeof bounds;
  readonly choice: WhatIfChoice;
  /** What was asked and cannot be answered, in sentences. */
  readonly problems: readonly Message[];
  readonly state: WhatIfState;
  /** Why nothing is shown when `state` is `withheld`. */
  readonly reason: CoverageReason | null;
  readonly plan: ShownPlan | null;
  readonly splits: readonly ShownSplit[] | null;
  /** Null without the right to names. */
  readonly removal: RemovalSection | null;
}

/** Too few of the people inside told about their relations: for figures of people, for figures of groups; or nobody is there. */
export const coverageReasons = ["response-below-80", "response-below-70", "no-people"] as const;
export type CoverageReason = (typeof coverageReasons)[number];

/**
 * `refused`: what was asked makes no sense; `withheld`: too few answered; `no-blocks`: nothing to connect that may be
 * shown; `busy` and `too-long`: not now.
 */
export type WhatIfState =
  | "shown"
  | "refused"
  | "being-computed"
  | "too-few"
  | "withheld"
  | "no-blocks"
  | "nothing-to-add"
  | "busy"
  | "too-long";

/** A block in words that lead to nobody. */
export type ShownBlock =
  | { readonly kind: "unit" | "professionals"; readonly name: string }
  | { readonly kind: "managers" }
  /** Null = small sectors taken together. */
  | { readonly kind: "sector"; readonly sector: Label | null };

export interface ShownPlan {
  readonly blocks: number;
  readonly coverageBefore: number;
  readonly coverageAfter: number;
  /** Null where figures this fine may not be shown. */
  readonly range: GainRange | null;
  readonly steps: readonly ShownStep[];
  readonly sideEffects: {
    /** Null where nobody's place may be told. */
    readonly cutPoints: SideEffects["cutPoints"] | null;
    readonly eiUnit: SideEffects["eiUnit"];
    readonly eiBorder: SideEffects["eiBorder"];
  };
}

export interface ShownStep {
  readonly one: ShownBlock;
  readonly other: ShownBlock;
  /** Names, when they were asked for by who may see them. */
  readonly people: readonly [string, string] | null;
  /** Null where figures this fine may not be shown. */
  readonly gain: number | null;
  readonly range: GainRange | null;
  /** Other pairs of people that add nearly as much; null as `gain`. */
  readonly alternatives: number | null;
  readonly otherBlocks: readonly { readonly one: ShownBlock; readonly other: ShownBlock }[];
  readonly otherBlockPairs: number;
  /** Pairs of people between the same blocks that add nearly as much; empty without names. */
  readonly otherPeople: readonly (readonly [string, string])[];
}

export interface ShownSplit {
  readonly inside: number;
  readonly outside: number;
  readonly insideGain: number;
  readonly outsideGain: number;
}

/** Who can be thought away, and what then comes apart. */
export interface RemovalSection {
  /** Why it cannot be asked. */
  readonly reason: CoverageReason | null;
  readonly holding: readonly RemovalOption[];
  readonly people: readonly RemovalOption[];
  readonly partners: readonly RemovalOption[];
  readonly chosen: readonly RemovalOption[];
  /** It cannot be computed now. */
  readonly later: boolean;
  readonly shown: ShownRemoval | null;
}

export interface RemovalOption {
  /** Key on the map. */
  readonly key: string;
  readonly name: string;
}

export interface ShownRemoval {
  readonly partsBefore: readonly number[];
  readonly partsAfter: readonly number[];
  /** Pieces of what came apart, without the largest, as names. */
  readonly loose: readonly (readonly string[])[];
  /** Size of the largest piece of what came apart. */
  readonly largest: number | null;
  readonly loseAllContact: readonly string[];
  readonly pairsLost: number;
  readonly coverage: { readonly before: number; readonly after: number } | null;
  readonly blocks: readonly {
    readonly from: ShownBlock;
    readonly to: ShownBlock;
    readonly before: number;
    readonly after: number;
  }[];
}
