import { type Measure } from "../../measure";

/** Gould & Fernandez (1989): which groups an open two-path a → broker → c joins. */
export const brokerRoles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"] as const;
export type BrokerRole = (typeof brokerRoles)[number];

/** Open two-paths by the part their broker plays; groups are units, and the sectors of partners. */
export interface BrokerageTotals {
  /** Counts, each against shuffled groups; expected = mean of the shuffles. */
  readonly roles: Readonly<Record<BrokerRole, Measure>>;
  /** Open two-paths altogether. */
  readonly total: number | null;
}

/** Of one node: how often it plays each part, and the share of shuffles in which it does so at least as often. */
export type NodeBrokerage = Readonly<Record<BrokerRole, { readonly count: number; readonly p: number }>>;
