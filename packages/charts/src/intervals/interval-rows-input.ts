import { type Message } from "@vensterbank/core";
import { type Label } from "../scene/chart-text";
import { type ScaleInterval } from "../scene/score";

/**
 * What the numbers are, and so how they are shown:
 * "score" 1-5 → 0-100; "difference" of two scores in scale points → points of 0-100; "share" 0-1 → per cent.
 */
export type IntervalScale = "score" | "difference" | "share";

/** One dot with its interval, or the reason why there is none. */
export type IntervalValue =
  | (ScaleInterval & {
      readonly n: number | null;
      /** A second mark on the line, for instance the mean after shrinkage; in the units of the values. */
      readonly also?: number;
      /** For the table only, under the heading `remark`. */
      readonly remark?: Message;
    })
  | {
      readonly withheld: Message;
      /** Shorter words for the picture, where a figure without an interval needs more than its column holds. */
      readonly brief?: Message;
      /** Where the figure lies, drawn faintly: without an interval it says less. In the units of the values. */
      readonly at?: number;
    };

export interface IntervalRow {
  readonly id: string;
  readonly label: Label;
  /** A smaller line under the label. */
  readonly note?: Label;
  /** One value per series, in the order of `series`; null = this series has no value here. */
  readonly values: readonly (IntervalValue | null)[];
  /** Drawn stronger: a total among its parts. */
  readonly strong?: boolean;
}

export interface IntervalRowsInput {
  readonly scale: IntervalScale;
  /** One (one dot a row) or two ("we say" and "they say"). */
  readonly series: readonly { readonly id: string; readonly label: Label }[];
  readonly rows: readonly IntervalRow[];
  /** What the second marks on the lines stand for; absent when there are none. */
  readonly also?: Label;
  /** Heading of a column in the table with a remark on each value; absent when there is none. */
  readonly remark?: Label;
  /** A line across all rows: the cut, or no difference. In the units of the values. */
  readonly reference?: { readonly value: number; readonly label: Label };
  /** Ends of the axis when they stand for something; null or absent: from the scale. */
  readonly ends?: { readonly low: Label; readonly high: Label };
}
