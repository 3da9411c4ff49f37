import { type ClosedOwnQuestion } from "@vensterbank/core";
import { type Interval } from "./axes";
import { type ReasonCode } from "./reason-code";
import { type GroupKey, type MeanEstimate } from "./wave-result";

/*
 * What was answered to the closed questions that a tenant added. Plain JSON; they are counted and never scored into an axis.
 */

/** One answer that could be chosen. */
export interface OptionShare {
  /** 1 and up, in the order of the question. */
  readonly option: number;
  readonly n: number;
  /** Of those who chose an answer, 0-1; null when nobody did. */
  readonly share: number | null;
  readonly interval95: Interval | null;
  /** Only when share or interval is null. */
  readonly why?: ReasonCode;
}

export interface OwnQuestionGroup {
  /** The organisation or a role; of the organisation only the roles that were asked. */
  readonly group: GroupKey;
  readonly invited: number;
  /** Sent questionnaires of people who were asked. */
  readonly answered: number;
  /** People who chose one of the answers. */
  readonly n: number;
  /** People who chose "don't know"; they are in no share. */
  readonly dontKnow: number;
  /** Every answer, also one that nobody chose. */
  readonly options: readonly OptionShare[];
  /** 1-5; null for a choice, whose answers have no order. */
  readonly mean: MeanEstimate | null;
}

export interface OwnQuestionResult {
  /** As it was asked: two waves are compared only where it is the same. */
  readonly question: ClosedOwnQuestion;
  readonly organisation: OwnQuestionGroup;
  /** Only roles that were asked. */
  readonly roles: readonly OwnQuestionGroup[];
}
