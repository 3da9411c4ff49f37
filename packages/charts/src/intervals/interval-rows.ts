import { scaleLinear } from "d3";
import { message, type Message } from "@vensterbank/core";
import { clamp, round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, fitText, type Label, textOf, textWidth, wrapText } from "../scene/chart-text";
import { type IntervalRowsInput, type IntervalValue } from "./interval-rows-input";
import { axisText, toAxis, valueMessage } from "./shown-value";

interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface DotAndInterval {
  readonly series: number;
  readonly y: number;
  /** Null for a value that is withheld. */
  readonly mark: {
    readonly x: number;
    readonly low: number;
    readonly high: number;
    /** A figure without an interval. */
    readonly bare: boolean;
    /** Place of the second mark. */
    readonly also: number | null;
  } | null;
  readonly value: PlacedText;
}

export interface PlacedRow {
  readonly id: string;
  readonly strong: boolean;
  readonly label: readonly PlacedText[];
  readonly note: PlacedText | null;
  readonly marks: readonly DotAndInterval[];
  /** Line under the row. */
  readonly bottom: number;
}

/** Dots with intervals on one axis, a row per facet, role, unit or item. */
export interface IntervalRows {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Where the lines of the axis may be drawn: beside the names, or between them when names stand above their row. */
  readonly stretches: readonly { readonly top: number; readonly bottom: number }[];
  readonly rows: readonly PlacedRow[];
  readonly ticks: readonly PlacedText[];
  readonly ends: readonly (PlacedText & { readonly anchor: "start" | "end" })[];
  readonly reference: (PlacedText & { readonly anchor: "start" | "middle" | "end" }) | null;
  /** `series`: which mark it explains; "also" is the second mark on a line. */
  readonly key: readonly (PlacedText & { readonly series: number | "also" })[];
  readonly fontSize: number;
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

const fontSize = 14;

/** Places the rows at `width` pixels; below 480 labels stand above their line. */
export function intervalRows(
  input: IntervalRowsInput,
  { width }: { readonly width: number },
  text: ChartText,
): IntervalRows {
  const tight = width < 480;
  const keyed = input.series.length > 1 || input.also !== undefined;
  const valueWidth = tight ? 0 : 132;
  const left = tight ? 8 : Math.round(width * 0.32);
  const right = width - (tight ? 8 : valueWidth + 14);
  const domain = domainOf(input);
  const x = scaleLinear(domain, [left + 6, right - 6]);
  const key = keyed ? placeKey(input, width, text) : [];
  const keyHeight = keyed ? Math.max(...key.map((item) => item.y)) + 11 : 0;
  const top = keyHeight + (input.reference === undefined ? 6 : 22);
  const stretches: { top: number; bottom: number }[] = [];
  let y = top;
  const rows = input.rows.map((row): PlacedRow => {
    const start = y;
    const lines = tight
      ? [fitText(textOf(row.label, text), fontSize, width - 16)]
      : wrapText(textOf(row.label, text), fontSize, left - 14);
    const note =
      row.note === undefined ? null : fitText(textOf(row.note, text), 12.5, (tight ? width : left) - 14);
    const textHeight = lines.length * 17 + (note === null ? 0 : 16);
    const lanes = input.series.length * 19;
    const plotTop = tight ? start + textHeight + 10 : start + 8 + Math.max(0, (textHeight - lanes) / 2);
    const textTop = tight ? start + 6 : start + 8 + Math.max(0, (lanes - textHeight) / 2);
    const given = row.values.filter((value) => value !== null);
    const alone = given.length === 1 && "withheld" in given[0];
    const marks = row.values.flatMap((value, series) => {
      if (value === null) return [];
      // A row of which nothing may be seen has one reason, in its middle.
      const middle = round(plotTop + (alone ? lanes / 2 : 9.5 + series * 19));
      return [
        {
          series,
          y: middle,
          mark: markOf(value, x, domain, input),
          value: { x: 0, y: middle + 5, text: textOfValue(value, input, text) },
        },
      ];
    });
    y = Math.max(textTop + textHeight, plotTop + lanes) + 9;
    stretches.push({ top: round(plotTop - 2), bottom: round(plotTop + lanes + 2) });
    return {
      id: row.id,
      strong: row.strong ?? false,
      label: lines.map((line, i) => ({ x: tight ? 8 : 0, y: round(textTop + 13 + i * 17), text: line })),
      note:
        note === null ? null : { x: tight ? 8 : 0, y: round(textTop + lines.length * 17 + 12), text: note },
      marks: marks.map((mark) => ({
        ...mark,
        value: tight ? beside(mark, x(domain[0]), width) : { ...mark.value, x: right + 14 },
      })),
      bottom: round(y),
    };
  });
  const bottom = round(y);
  const reference = input.reference === undefined ? null : referenceAt(input, x, width, keyHeight, text);
  return {
    width,
    height: Math.ceil(bottom + (input.ends === undefined ? 22 : 40)),
    plot: { left, right, top, bottom },
    stretches: tight ? stretches : [{ top, bottom }],
    rows,
    ticks: x
      .ticks(tight ? 4 : 5)
      .map((tick) => ({ x: round(x(tick)), y: bottom + 16, text: axisText(tick, input.scale) })),
    ends:
      input.ends === undefined
        ? []
        : [
            { x: left, y: bottom + 34, text: `← ${textOf(input.ends.low, text)}`, anchor: "start" },
            { x: right, y: bottom + 34, text: `${textOf(input.ends.high, text)} →`, anchor: "end" },
          ],
    reference,
    key,
    fontSize,
    description: describe(input),
    tables: [tableOf(input)],
  };
}

/** 0 to 100, or for differences as far to both sides as the widest interval reaches (at least 20 points). */
function domainOf(input: IntervalRowsInput): [number, number] {
  if (input.scale !== "difference") return [0, 100];
  const ends = input.rows.flatMap((row) =>
    row.values.flatMap((value) =>
      value === null
        ? []
        : "withheld" in value
          ? [Math.abs(value.at ?? 0)]
          : [Math.abs(value.low), Math.abs(value.high)],
    ),
  );
  const reach = Math.min(
    100,
    Math.ceil(Math.max(20, ...ends.map((end) => toAxis(end, "difference"))) / 10) * 10,
  );
  return [-reach, reach];
}

function markOf(
  value: IntervalValue,
  x: (v: number) => number,
  [from, to]: [number, number],
  input: IntervalRowsInput,
) {
  const at = (v: number) => round(x(clamp(toAxis(v, input.scale), from, to)));
  if ("withheld" in value) {
    if (value.at === undefined) return null;
    return { x: at(value.at), low: at(value.at), high: at(value.at), bare: true, also: null };
  }
  return {
    bare: false,
    x: at(value.mean),
    low: at(value.low),
    high: at(value.high),
    also: value.also === undefined ? null : at(value.also),
  };
}

function textOfValue(value: IntervalValue, input: IntervalRowsInput, text: ChartText): string {
  if ("withheld" in value) return text.say(value.brief ?? value.withheld);
  return text.say(valueMessage(value, input.scale));
}

/** On a phone the value stands on the line of its dot, on whichever side has room; a reason stands at the left. */
function beside(mark: DotAndInterval, left: number, width: number): PlacedText {
  const length = textWidth(mark.value.text, 12.5);
  if (mark.mark === null) return { ...mark.value, x: left };
  const after = mark.mark.high + 10;
  return {
    ...mark.value,
    x: round(after + length < width ? after : Math.max(4, mark.mark.low - 10 - length)),
  };
}

function referenceAt(
  { reference, scale }: IntervalRowsInput,
  x: (v: number) => number,
  width: number,
  keyHeight: number,
  text: ChartText,
): IntervalRows["reference"] {
  if (reference === undefined) return null;
  const words = textOf(reference.label, text);
  const at = round(x(toAxis(reference.value, scale)));
  const half = textWidth(words, 12.5) / 2;
  return {
    x: at,
    y: keyHeight + 14,
    text: words,
    anchor: at - half < 0 ? "start" : at + half > width ? "end" : "middle",
  };
}

/** Beside each other as far as they fit, else on a line of their own. */
function placeKey(input: IntervalRowsInput, width: number, text: ChartText): IntervalRows["key"] {
  let x = 8;
  let y = 15;
  const items: (readonly [number | "also", Label])[] = input.series.map(({ label }, i) => [i, label]);
  if (input.also !== undefined) items.push(["also", input.also]);
  return items.map(([series, label]) => {
    const words = fitText(textOf(label, text), fontSize, width - 32);
    const length = 14 + textWidth(words, fontSize);
    if (x > 8 && x + length > width) {
      x = 8;
      y += 22;
    }
    const placed = { series, x: round(x), y, text: words };
    x += length + 32;
    return placed;
  });
}

function describe(input: IntervalRowsInput): Message[] {
  return input.rows.flatMap((row) =>
    row.values.flatMap((value, i) => {
      if (value === null) return [];
      const said = "withheld" in value ? value.withheld : valueMessage(value, input.scale);
      if (input.series.length === 1)
        return [message("charts.rows.describe", { row: row.label, value: said })];
      return [
        message("charts.rows.describe.series", {
          row: row.label,
          series: input.series[i].label,
          value: said,
        }),
      ];
    }),
  );
}

function tableOf(input: IntervalRowsInput): ChartTable {
  const one = input.series.length === 1;
  const counted = input.rows.some(({ values }) =>
    values.some((value) => value !== null && !("withheld" in value) && value.n !== null),
  );
  return {
    columns: [
      message("charts.table.row"),
      ...input.series.flatMap((series) => [
        one ? message("charts.table.value") : series.label,
        ...(input.also === undefined ? [] : [input.also]),
        ...(input.remark === undefined ? [] : [input.remark]),
        ...(counted ? [message("charts.table.n")] : []),
      ]),
    ],
    rows: input.rows.map((row) => [
      row.label,
      ...input.series.flatMap((_, i) => {
        const value = row.values.at(i) ?? null;
        const more = [...alsoCell(value, input), ...remarkCell(value, input)];
        const n = value === null || "withheld" in value || value.n === null ? null : String(value.n);
        const said =
          value === null ? null : "withheld" in value ? value.withheld : valueMessage(value, input.scale);
        return [said, ...more, ...(counted ? [n] : [])];
      }),
    ]),
  };
}

function remarkCell(value: IntervalValue | null, { remark }: IntervalRowsInput): (Message | null)[] {
  if (remark === undefined) return [];
  return [value === null || "withheld" in value ? null : (value.remark ?? null)];
}

function alsoCell(value: IntervalValue | null, { also, scale }: IntervalRowsInput): (string | null)[] {
  if (also === undefined) return [];
  const second = value === null || "withheld" in value ? undefined : value.also;
  return [second === undefined ? null : axisText(toAxis(second, scale), scale)];
}
