import { type Label } from "../scene/chart-text";

/** A share 0-1 with its 95 % interval; ends are null when there is none. */
export interface ChosenShare {
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The answers to one closed question, now and at most once before. */
export interface ChoiceBarsInput {
  readonly options: readonly {
    readonly id: string;
    readonly label: Label;
    readonly now: ChosenShare;
    /** Null when there is no earlier measurement of the same question, or it may not be seen. */
    readonly before: ChosenShare | null;
  }[];
  /** Names of the two measurements; only used when there are two. */
  readonly when: { readonly now: Label; readonly before: Label };
}
