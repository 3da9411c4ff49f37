import { range, scaleQuantize } from "d3";
import { message } from "@vensterbank/core";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, type Label, textOf } from "../scene/chart-text";
import { shown, shownPoints } from "../scene/score";
import { intervalMessage } from "../window/describe-window";
import {
  type BlankCell,
  type HeatBlank,
  type HeatMapInput,
  type HeatRow,
  type HeatValue,
} from "./heat-map-input";

/** Depths of the one hue; the number in the cell says the rest. */
export const heatLevels = 8;

/** Where nearly all means lie; beyond it the deepest and the palest are used. 0-100. */
const heatDomain: [number, number] = [10, 90];

export type HeatCell =
  | { readonly kind: "value"; readonly text: string; readonly level: number }
  | { readonly kind: HeatBlank; readonly text: string };

export interface PlacedHeatRow {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly strong: boolean;
  /** A single cell spans the row when there is one reason for all of it. */
  readonly cells: readonly HeatCell[];
  readonly spans: boolean;
}

export interface HeatMap {
  readonly groups: readonly {
    readonly name: string;
    readonly columns: readonly { readonly id: string; readonly name: string; readonly strong: boolean }[];
  }[];
  readonly columns: number;
  readonly rows: readonly PlacedHeatRow[];
  /** One step of the key: where it begins, 0-100. */
  readonly key: readonly { readonly level: number; readonly from: number; readonly to: number }[];
  /** Kinds of blanks that occur, for the key. */
  readonly blanks: readonly HeatBlank[];
  /** The same with intervals. */
  readonly tables: readonly ChartTable[];
}

const levelOf = scaleQuantize(heatDomain, range(heatLevels));

/** A table in which the depth of one hue follows the mean: the picture is the table. */
export function heatMap(input: HeatMapInput, text: ChartText): HeatMap {
  const rows = input.rows.map((row) => placeRow(row, text));
  const found = new Set(rows.flatMap(({ cells }) => cells.map(({ kind }) => kind)));
  return {
    groups: input.groups.map(({ label, columns }) => ({
      name: textOf(label, text),
      columns: columns.map(({ id, label: name, strong = false }) => ({
        id,
        name: textOf(name, text),
        strong,
      })),
    })),
    columns: input.groups.reduce((sum, { columns }) => sum + columns.length, 0),
    rows,
    key: range(heatLevels).map((level) => {
      const [from, to] = levelOf.invertExtent(level);
      return { level, from: level === 0 ? 0 : from, to: level === heatLevels - 1 ? 100 : to };
    }),
    blanks: (["protected", "nobody", "not-asked"] as const).filter((kind) => found.has(kind)),
    tables: [tableOf(input)],
  };
}

const isBlank = (values: HeatRow["values"]): values is BlankCell => "blank" in values;

function placeRow(row: HeatRow, text: ChartText): PlacedHeatRow {
  const { id, depth, strong = false, values } = row;
  const spans = isBlank(values);
  const cells = spans ? [cellOf(values, text)] : values.map((value) => cellOf(value, text));
  return { id, name: textOf(row.label, text), depth, strong, cells, spans };
}

function cellOf(value: HeatValue, text: ChartText): HeatCell {
  if ("blank" in value) return { kind: value.blank, text: text.say(value.reason) };
  return { kind: "value", text: String(shownPoints(value.mean)), level: levelOf(shown(value.mean)) };
}

function tableOf({ groups, rows }: HeatMapInput): ChartTable {
  const columns = groups.flatMap((group) => group.columns);
  return {
    columns: [message("charts.table.row"), message("charts.table.n"), ...columns.map(({ label }) => label)],
    rows: rows.map(({ label, n, values }): (Label | null)[] => [
      label,
      n === null ? null : String(n),
      ...columns.map((_, i): Label => {
        const value = isBlank(values) ? values : values[i];
        if ("blank" in value) return value.reason;
        return value.interval === null ? String(shownPoints(value.mean)) : intervalMessage(value.interval);
      }),
    ]),
  };
}
