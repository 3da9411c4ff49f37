import { type RespondentRole, type TieLevel } from "@vensterbank/core";

/** A relation as one side reports it. */
export interface DemoTie {
  readonly from: string;
  readonly to: string;
  readonly level: TieLevel;
  readonly strength: number;
  readonly value: number | null;
}

/** Somebody who can be named: a person, or a partner organisation. */
export interface TieNode {
  readonly code: string;
  readonly role: RespondentRole;
  /** Team of a person, sector of a partner. */
  readonly place: string;
  /** What teams belong together; people of one circle meet more. Partners have none. */
  readonly circle: string | null;
}
