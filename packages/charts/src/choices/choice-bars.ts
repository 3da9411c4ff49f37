import { message, type Message } from "@vensterbank/core";
import { scaleLinear } from "d3";
import { round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, textOf, textWidth, wrapText } from "../scene/chart-text";
import { percentMessage } from "../scene/score";
import { type ChoiceBarsInput, type ChosenShare } from "./choice-bars-input";

type Time = "now" | "before";

export interface ChoiceBar {
  readonly time: Time;
  readonly y: number;
  readonly height: number;
  readonly width: number;
  /** Ends of the interval; null when there is none. */
  readonly reach: { readonly low: number; readonly high: number } | null;
  readonly value: { readonly x: number; readonly y: number; readonly text: string };
}

export interface ChoiceRow {
  readonly id: string;
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly bars: readonly ChoiceBar[];
  /** The line at which the bars begin. */
  readonly axis: { readonly x: number; readonly top: number; readonly bottom: number };
}

export interface ChoiceBars {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly ChoiceRow[];
  /** Empty when there is one measurement. */
  readonly key: readonly {
    readonly time: Time;
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
  readonly fontSize: number;
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

const fontSize = 14;
const lineHeight = 18;
const barHeight = 14;
const barStep = barHeight + 4;
const gap = 14;

/** One or two bars per answer, on a common scale that ends at the largest share or interval. */
export function choiceBars(
  input: ChoiceBarsInput,
  { width }: { readonly width: number },
  text: ChartText,
): ChoiceBars {
  const { options } = input;
  const tight = width < 480;
  const twice = options.some(({ before }) => before !== null);
  const left = tight ? 2 : Math.round(width * 0.36);
  const scale = scaleLinear()
    .domain([0, Math.max(0.25, ...options.flatMap(sharesOf).map(({ share, high }) => high ?? share))])
    .range([0, width - left - (tight ? 56 : 128)]);
  const top = twice ? 30 : 6;
  let y = top;
  const rows = options.map((option): ChoiceRow => {
    const words = wrapText(textOf(option.label, text), fontSize, (tight ? width : left) - 16, 3);
    const lanes = lanesOf(option);
    const barsHeight = lanes.length * barStep;
    const wordsHeight = words.length * lineHeight;
    const height = tight ? wordsHeight + barsHeight : Math.max(wordsHeight, barsHeight);
    const firstLine = tight ? y + 12 : y + (height - wordsHeight) / 2 + 13;
    const firstBar = tight ? y + wordsHeight : y + (height - barsHeight) / 2 + 2;
    const row: ChoiceRow = {
      id: option.id,
      axis: { x: left, top: round(firstBar - 3), bottom: round(firstBar + barsHeight - 1) },
      lines: words.map((line, i) => ({ x: 0, y: round(firstLine + i * lineHeight), text: line })),
      bars: lanes.map(([time, part], lane) =>
        barOf(part, { time, left, y: round(firstBar + lane * barStep), scale, tight, text }),
      ),
    };
    y += height + gap;
    return row;
  });
  return {
    width,
    height: Math.max(1, round(y - gap + 6)),
    rows,
    key: twice ? keyOf(input, left, text) : [],
    fontSize,
    description: describe(input, twice),
    tables: [tableOf(input, twice)],
  };
}

type Option = ChoiceBarsInput["options"][number];

function lanesOf({ now, before }: Option): (readonly [Time, ChosenShare])[] {
  return before === null
    ? [["now", now]]
    : [
        ["now", now],
        ["before", before],
      ];
}

function sharesOf(option: Option): ChosenShare[] {
  return lanesOf(option).map(([, share]) => share);
}

interface BarPlace {
  readonly time: Time;
  readonly left: number;
  readonly y: number;
  readonly scale: (share: number) => number;
  readonly tight: boolean;
  readonly text: ChartText;
}

function barOf(part: ChosenShare, { time, left, y, scale, tight, text }: BarPlace): ChoiceBar {
  const { share, low, high } = part;
  const reach =
    low === null || high === null ? null : { low: round(left + scale(low)), high: round(left + scale(high)) };
  const end = Math.max(reach?.high ?? 0, left + scale(share));
  return {
    time,
    y,
    height: barHeight,
    width: round(scale(share)),
    reach,
    value: {
      x: round(end + 8),
      y: y + 11.5,
      text: text.say(tight ? percentMessage(share) : shareMessage(part)),
    },
  };
}

function keyOf({ when }: ChoiceBarsInput, left: number, text: ChartText): ChoiceBars["key"] {
  let x = left;
  return (["now", "before"] as const).map((time) => {
    const words = textOf(when[time], text);
    const placed = { time, x: round(x), y: 14, text: words };
    x += 34 + textWidth(words, fontSize) + 20;
    return placed;
  });
}

/** "34% (29 to 39)"; without an interval only the share. */
function shareMessage({ share, low, high }: ChosenShare): Message {
  if (low === null || high === null) return percentMessage(share);
  return message("charts.interval", {
    value: percentMessage(share),
    low: Math.round(low * 100),
    high: Math.round(high * 100),
  });
}

function describe({ options, when }: ChoiceBarsInput, twice: boolean): Message[] {
  return options.flatMap((option) =>
    lanesOf(option).map(([time, part]) => {
      const row = option.label;
      const value = shareMessage(part);
      if (!twice) return message("charts.rows.describe", { row, value });
      return message("charts.rows.describe.series", { row, series: when[time], value });
    }),
  );
}

function tableOf({ options, when }: ChoiceBarsInput, twice: boolean): ChartTable {
  const answer = message("charts.table.answer");
  if (!twice)
    return {
      columns: [answer, message("charts.table.share")],
      rows: options.map(({ label, now }) => [label, shareMessage(now)]),
    };
  return {
    columns: [answer, when.now, when.before],
    rows: options.map(({ label, now, before }) => [label, shareMessage(now), before && shareMessage(before)]),
  };
}
