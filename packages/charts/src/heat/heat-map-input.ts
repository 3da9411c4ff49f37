import { type Message } from "@vensterbank/core";
import { type Label } from "../scene/chart-text";
import { type ScaleInterval } from "../scene/score";

/** Why a cell is blank: protected, nobody there, or never asked. Told apart only where that gives nothing away. */
export type HeatBlank = "protected" | "nobody" | "not-asked";

export interface BlankCell {
  readonly blank: HeatBlank;
  readonly reason: Message;
}

/** A mean on 1-5; without its ends when the uncertainty may not be told. */
export type HeatValue = { readonly mean: number; readonly interval: ScaleInterval | null } | BlankCell;

export interface HeatColumn {
  readonly id: string;
  readonly label: Label;
  /** A total of its group, drawn stronger. */
  readonly strong?: boolean;
}

export interface HeatRow {
  readonly id: string;
  readonly label: Label;
  /** Steps from the top of the tree. */
  readonly depth: number;
  readonly strong?: boolean;
  readonly n: number | null;
  /** One value per column, or one reason for the whole row. */
  readonly values: readonly HeatValue[] | BlankCell;
}

/** Units by facets, in the order in which they are to be read. */
export interface HeatMapInput {
  readonly groups: readonly { readonly label: Label; readonly columns: readonly HeatColumn[] }[];
  readonly rows: readonly HeatRow[];
}
