import { type ClosedOwnQuestion } from "@vensterbank/core";
import { type GroupKey, type OptionShare } from "@vensterbank/typology";
import { type Released } from "./released";
import { type ReleasedMean } from "./released-wave-result";

export interface OwnQuestionFigures {
  /** People who chose one of the answers; the shares are of these. */
  readonly n: number;
  readonly dontKnow: number;
  readonly options: readonly OptionShare[];
  /** 1-5; null for a choice. */
  readonly mean: Released<ReleasedMean> | null;
}
export type ReleasedOwnQuestionGroup = { readonly group: GroupKey } & Released<OwnQuestionFigures>;

/** What may be seen of the answers to a closed question that the tenant added. */
export interface ReleasedOwnQuestion {
  readonly question: ClosedOwnQuestion;
  /** Fewest answers that are shown. */
  readonly threshold: number;
  readonly organisation: ReleasedOwnQuestionGroup;
  /** Only roles that were asked. */
  readonly roles: readonly ReleasedOwnQuestionGroup[];
}
