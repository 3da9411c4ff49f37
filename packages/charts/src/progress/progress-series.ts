import { scaleLinear } from "d3";
import { message, type Message } from "@vensterbank/core";
import { polyline, round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, textWidth } from "../scene/chart-text";
import { shown } from "../scene/score";
import {
  eventLine,
  type EventKeyLine,
  type PlacedEvent,
  placeEventKey,
  placeEvents,
} from "../time/place-events";
import { type PlacedWave, placeWaves } from "../time/place-waves";
import { timeScale } from "../time/time-scale";
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

/** Internal and external coalition over real time, with what happened in between. */
export interface ProgressSeries {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly series: readonly TimeSeries[];
  readonly waves: readonly PlacedWave[];
  readonly events: readonly PlacedEvent[];
  /** On a phone several events have numbers in the picture, and their words below it; else empty. */
  readonly eventKey: readonly EventKeyLine[];
  readonly cutLabel: string;
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

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
  const days = [...input.waves, ...input.events].map(({ date }) => date);
  const x = timeScale(days, left + 22, right - 22);
  const placed = placeEvents(input.events, x, { left, right, tight }, text);
  const plotHeight = tight ? 116 : 140;
  const firstTop = placed.lowest + 38;
  const axes = (["internal", "external"] as const).map((axis, i) =>
    seriesOf(input, axis, x, firstTop + i * (plotHeight + 44), plotHeight, text),
  );
  const bottom = axes[1].bottom;
  const waves = placeWaves(input.waves, ({ date }) => x(date), { width, y: bottom + 22 }, text);
  const foot = Math.max(...waves.map(({ y }) => y), bottom + 22) + 8;
  const eventKey = placeEventKey(placed, foot + 20, width);
  const end = eventKey.at(-1);
  return {
    width,
    height: Math.ceil(end ? end.y + (end.lines.length - 1) * eventLine + 8 : foot),
    left,
    right,
    series: axes,
    waves,
    events: placed.events,
    eventKey,
    cutLabel,
    description: describe(input, text),
    tables: tablesOf(input, text),
  };
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
