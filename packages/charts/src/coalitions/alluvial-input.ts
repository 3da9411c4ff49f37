import { type Label } from "../scene/chart-text";

/** Coalitions over waves: blocks per wave, and how many people went from one block to the next. */
export interface AlluvialInput {
  readonly waves: readonly {
    readonly label: Label;
    readonly blocks: readonly {
      readonly id: string;
      readonly label: Label;
      readonly hue: number;
      readonly people: number;
    }[];
  }[];
  /** `from` and `to` are block ids of neighbouring waves. */
  readonly flows: readonly { readonly from: string; readonly to: string; readonly people: number }[];
}
