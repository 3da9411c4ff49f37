import { type RespondentRole } from "@vensterbank/core";
import { type WithheldReason } from "../../measure";
import { type NodeBrokerage } from "./brokerage";
import { type NodeKind } from "../../wave-network";

export interface NodeResult {
  readonly id: string;
  readonly kind: NodeKind;
  readonly role: RespondentRole;
  readonly unitId: string | null;
  readonly sector: string | null;
  readonly responded: boolean;
  /** Why all figures of this node are null; figures that are null for the node alone have their own rule below. */
  readonly withheld: WithheldReason | null;
  /** Reports sent (null: did not answer) and received. */
  readonly outdegree: number | null;
  readonly indegree: number | null;
  /** Contacts by either side's report. */
  readonly degree: number | null;
  readonly strengthOut: number | null;
  readonly strengthIn: number | null;
  /** Shortest paths through this node: on contacts, and where a strong contact is short (cost 420 / stronger report). */
  readonly betweenness: number | null;
  readonly betweennessWeighted: number | null;
  readonly coreness: number | null;
  /** Mean of 1 / distance to the others along contacts, 0..1; null in a very large network. */
  readonly closeness: number | null;
  /** Stands in the core of the best core and periphery. */
  readonly core: boolean | null;
  /** Null for who did not answer: what runs through them is unknown. */
  readonly brokerage: NodeBrokerage | null;
  /** Burt's constraint by strength; null for isolates. May exceed 1. */
  readonly constraint: number | null;
  /** Null for isolates. */
  readonly effectiveSize: number | null;
  /** Coalition id, when coalitions are detectable and the node is in one. */
  readonly coalition: string | null;
  /** Mean share of restarts in which the node stands with the other members of its coalition. */
  readonly coalitionStability: number | null;
}

export interface NodePair {
  readonly a: string;
  readonly b: string;
}

export interface CutPoint {
  readonly id: string;
  /** What would come loose from the largest remaining part, largest first. */
  readonly loose: readonly (readonly string[])[];
}
