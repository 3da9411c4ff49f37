import { scaleLinear, scaleUtc } from "d3";
import { message, type Message } from "@vensterbank/core";
import { polyline, round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, textOf, textWidth, wrapText } from "../scene/chart-text";
import { shown } from "../scene/score";
import { estimateOf, intervalMessage, stateMessage } from "../window/describe-window";
import { type AxisEstimate } from "../window/window-input";
import { type ProgressInput, type ProgressWave } from "./progress-input";

export interface SeriesPoint {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly value: string;
}

/** One axis over time. */
export interface TimeSeries {
  readonly axis: "internal" | "external";
  readonly title: string;
  readonly titleY: number;
  readonly top: number;
  readonly bottom: number;
  readonly cutY: number;
  readonly points: readonly SeriesPoint[];
  /** Joins waves that follow each other; broken where a wave has no position. */
  readonly line: string;
  /** Between the ends of the intervals of neighbouring waves. */
  readonly band: string;
  readonly ticks: readonly { readonly y: number; readonly value: string }[];
}

export interface PlacedEvent {
  readonly id: string;
  readonly x: number;
  /** Label lines at the top of the marker. */
  readonly lines: readonly string[];
  readonly textX: number;
  readonly anchor: "start" | "end";
  readonly y: number;
}

/** Internal and external coalition over real time, with what happened in between. */
export interface ProgressSeries {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly series: readonly TimeSeries[];
  readonly waves: readonly {
    readonly id: string;
    readonly x: number;
    readonly label: string;
    /** Baseline; a label that would touch the one before it stands a line lower. */
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
  }[];
  readonly events: readonly PlacedEvent[];
  /** On a phone several events have numbers in the picture, and their words below it; else empty. */
  readonly eventKey: readonly {
    readonly id: string;
    readonly y: number;
    readonly lines: readonly string[];
  }[];
  readonly cutLabel: string;
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

const lineHeight = 16;
const eventSize = 12.5;
/** More labels than this do not fit beside each other on a phone. */
const mostNamedOnPhone = 2;

/** @param size width in pixels; height follows from the number of event labels */
export function progressSeries(
  input: ProgressInput,
  { width }: { readonly width: number },
  text: ChartText,
): ProgressSeries {
  const tight = width < 480;
  const left = 30;
  const cutLabel = text.say(message("charts.progress.cut"));
  const right = Math.floor(width - textWidth(cutLabel, 12.5) - 8);
  const x = timeScale(input, left + 22, right - 22);
  const inTime = [...input.events].sort((a, b) => a.date.getTime() - b.date.getTime());
  const numbered = tight && inTime.length > mostNamedOnPhone;
  const words = inTime.map((event) => `${text.month(event.date)}: ${textOf(event.label, text)}`);
  const labels = words.map((label, i) => (numbered ? String(i + 1) : label));
  const events = placeEvents(inTime, labels, x, { left, right });
  const lanes = Math.max(0, ...events.map((event) => event.y + (event.lines.length - 1) * lineHeight));
  const plotHeight = tight ? 116 : 140;
  const firstTop = lanes + 38;
  const axes = (["internal", "external"] as const).map((axis, i) =>
    seriesOf(input, axis, x, firstTop + i * (plotHeight + 44), plotHeight, text),
  );
  const bottom = axes[1].bottom;
  const waves = placeWaves(input, x, { width, y: bottom + 22 }, text);
  const foot = Math.max(...waves.map(({ y }) => y), bottom + 22) + 8;
  const eventKey = numbered ? placeKey(inTime, words, foot + 20, width) : [];
  const end = eventKey.at(-1);
  return {
    width,
    height: Math.ceil(end ? end.y + (end.lines.length - 1) * lineHeight + 8 : foot),
    left,
    right,
    series: axes,
    waves,
    events,
    eventKey,
    cutLabel,
    description: describe(input, text),
    tables: tablesOf(input, text),
  };
}

/** Labels under their waves, in a second line where two would touch. */
function placeWaves(
  input: ProgressInput,
  x: (day: Date) => number,
  { width, y }: { width: number; y: number },
  text: ChartText,
): ProgressSeries["waves"] {
  const ends = [-Infinity, -Infinity];
  return input.waves.map((wave) => {
    const label = textOf(wave.label, text);
    const at = round(x(wave.date));
    const length = textWidth(label, 13);
    const anchor = at - length / 2 < 0 ? "start" : at + length / 2 > width ? "end" : "middle";
    const from = anchor === "start" ? at : anchor === "end" ? at - length : at - length / 2;
    const line = from > ends[0] + 8 || ends[0] < ends[1] ? 0 : 1;
    ends[line] = from + length;
    return { id: wave.id, x: at, y: y + line * lineHeight, label, anchor };
  });
}

/** Real dates; a single moment stands in the middle. */
function timeScale(input: ProgressInput, from: number, to: number): (day: Date) => number {
  const times = [...input.waves, ...input.events].map(({ date }) => date.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (!(last > first)) return () => (from + to) / 2;
  const scale = scaleUtc([first, last], [from, to]);
  return (day) => scale(day);
}

function seriesOf(
  input: ProgressInput,
  axis: "internal" | "external",
  x: (day: Date) => number,
  top: number,
  height: number,
  text: ChartText,
): TimeSeries {
  const bottom = top + height;
  const y = scaleLinear([0, 100], [bottom, top]).clamp(true);
  const at = (score: number) => round(y(shown(score)));
  const point = (wave: ProgressWave): SeriesPoint | null => {
    const estimate: AxisEstimate | undefined = estimateOf(wave.reading)?.[axis];
    if (estimate === undefined) return null;
    const { mean, low, high } = estimate;
    return {
      x: round(x(wave.date)),
      y: at(mean),
      low: at(low),
      high: at(high),
      value: String(Math.round(shown(mean))),
    };
  };
  const runs = unbroken(input.waves.map(point));
  const points = runs.flat();
  return {
    axis,
    title: text.say(message(`charts.axis.${axis}`)),
    titleY: top - 10,
    top,
    bottom,
    cutY: at(input.cut),
    points,
    line: runs.map((run) => polyline(run)).join(""),
    band: runs
      .filter((run) => run.length > 1)
      .map((run) =>
        polyline(
          [
            ...run.map((p) => ({ x: p.x, y: p.high })),
            ...run.toReversed().map((p) => ({ x: p.x, y: p.low })),
          ],
          true,
        ),
      )
      .join(""),
    ticks: [0, 50, 100].map((value) => ({ value: String(value), y: round(y(value)) })),
  };
}

/** Splits at the waves without a position: a line never crosses what is not known. */
function unbroken(points: readonly (SeriesPoint | null)[]): SeriesPoint[][] {
  const runs: SeriesPoint[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs[runs.length - 1].push(point);
  }
  return runs.filter((run) => run.length > 0);
}

/** Labels beside their marker at the top, each in the first lane where it is free; turned left near the right edge. */
function placeEvents(
  events: ProgressInput["events"],
  labels: readonly string[],
  x: (day: Date) => number,
  { left, right }: { left: number; right: number },
): PlacedEvent[] {
  const taken: { lane: number; from: number; to: number }[] = [];
  return events.map((event, index) => {
    const at = round(x(event.date));
    const room = Math.max(at - left, right - at) - 8;
    const lines = wrapText(labels[index], eventSize, Math.min(190, room), 3);
    const length = Math.max(...lines.map((line) => textWidth(line, eventSize)));
    const anchor = at + 6 + length <= right || right - at >= at - left ? "start" : "end";
    const from = anchor === "start" ? at - 2 : at - 8 - length;
    const to = anchor === "start" ? at + 8 + length : at + 2;
    let lane = 0;
    const blocked = (start: number) =>
      taken.some(
        (other) =>
          other.lane >= start && other.lane < start + lines.length && from < other.to && to > other.from,
      );
    while (blocked(lane)) lane++;
    lines.forEach((_, i) => taken.push({ lane: lane + i, from, to }));
    return {
      id: event.id,
      x: at,
      lines,
      textX: anchor === "start" ? at + 6 : at - 6,
      anchor,
      y: 13 + lane * lineHeight,
    };
  });
}

/** "1 okt 2025: merger", under each other. */
function placeKey(
  events: ProgressInput["events"],
  words: readonly string[],
  top: number,
  width: number,
): ProgressSeries["eventKey"] {
  let y = top;
  return events.map(({ id }, i) => {
    const lines = wrapText(`${i + 1}  ${words[i]}`, eventSize, width - 8, 3);
    const placed = { id, y, lines };
    y += lines.length * lineHeight + 4;
    return placed;
  });
}

function describe(input: ProgressInput, text: ChartText): Message[] {
  const waves = input.waves.map((wave) => {
    const estimate = estimateOf(wave.reading);
    if (estimate === null) return message("charts.progress.describe.none", { wave: wave.label });
    return message("charts.progress.describe.wave", {
      wave: wave.label,
      internal: intervalMessage(estimate.internal),
      external: intervalMessage(estimate.external),
    });
  });
  const events = input.events.map((event) =>
    message("charts.progress.describe.event", { month: text.month(event.date), event: event.label }),
  );
  return [...waves, ...events];
}

function tablesOf(input: ProgressInput, text: ChartText): ChartTable[] {
  return [
    {
      columns: [
        message("charts.table.wave"),
        message("charts.axis.internal"),
        message("charts.axis.external"),
        message("charts.table.n"),
      ],
      rows: input.waves.map((wave) => {
        const estimate = estimateOf(wave.reading);
        return [
          wave.label,
          estimate === null ? stateMessage(wave.reading) : intervalMessage(estimate.internal),
          estimate === null ? null : intervalMessage(estimate.external),
          wave.n === null ? null : String(wave.n),
        ];
      }),
    },
    {
      columns: [message("charts.table.event"), message("charts.table.when")],
      rows: input.events.map((event) => [event.label, text.month(event.date)]),
    },
  ];
}
