import { type Message } from "@vensterbank/core";
import { round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, fitText, textOf, textWidth, wrapText } from "../scene/chart-text";
import { windowSmall, type WindowSmall } from "../window/window-small";
import { type CoalitionTimelineInput } from "./coalition-timeline-input";
import { describeTimeline, timelineTables } from "./describe-timeline";
import { eventLine, type EventKeyLine, type PlacedEvent, placeEventKey, placeEvents } from "./place-events";
import { type PlacedWave, placeWaves } from "./place-waves";
import { spread } from "./spread";
import { type Stream, streamBands, type StreamBlock } from "./stream-bands";
import { timeScale } from "./time-scale";

/** Events, windows and coalitions on one axis of time, in pixels. */
export interface CoalitionTimeline {
  readonly width: number;
  readonly height: number;
  readonly events: readonly PlacedEvent[];
  readonly eventKey: readonly EventKeyLine[];
  readonly windows: readonly TimelineWindow[];
  readonly waves: readonly PlacedWave[];
  /** The axis: from where to where, and the first days of years. */
  readonly axis: {
    readonly y: number;
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly years: readonly { readonly x: number; readonly text: string }[];
  };
  readonly blocks: readonly (StreamBlock & {
    readonly label: { readonly x: number; readonly y: number; readonly text: string };
  })[];
  readonly streams: readonly Stream[];
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

export interface TimelineWindow {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly small: WindowSmall;
  readonly caption: readonly string[];
  readonly captionY: number;
  /** From the window down to its day. */
  readonly leader: string;
}

const blockWidth = 12;
const labelSize = 13;
/** Names of waves are bold, and so a little wider than their size tells. */
const boldSize = 15;
const captionLine = 14;
/** Less room than this is not enough for a name, pixels. */
const leastRoom = 60;

/** @param size width in pixels; below 480 names give way to short ones, of which the key stands below */
export function coalitionTimeline(
  input: CoalitionTimelineInput,
  { width }: { readonly width: number },
  text: ChartText,
): CoalitionTimeline {
  const tight = width < 480;
  const margin = { left: 30, right: tight ? 44 : lastLabels(input, text) };
  const right = width - margin.right;
  const days = [...input.waves, ...input.events].map(({ date }) => date);
  const x = timeScale(days, margin.left, right - blockWidth);
  const placed = placeEvents(input.events, x, { left: 4, right: width - 4, tight }, text);
  const windowsTop = placed.lowest + 16;
  const middles = input.waves.map(({ date }) => x(date) + blockWidth / 2);
  const windows = windowsOf(input, { middles, top: windowsTop, width, tight }, text);
  const windowsEnd = Math.max(
    windowsTop,
    ...windows.map(({ captionY, caption }) => captionY + (caption.length - 1) * captionLine),
  );
  const waves = placeWaves(
    input.waves.map((wave, i) => ({ ...wave, at: middles[i] })),
    ({ at }) => at,
    { width, y: windowsEnd + 30, fontSize: boldSize },
    text,
  );
  const axisY = Math.max(windowsEnd + 30, ...waves.map(({ y }) => y)) + 10;
  const bands = streamBands(input.waves, input.flows, {
    top: axisY + 16,
    height: tight ? 300 : 340,
    columns: middles.map((at) => round(at - blockWidth / 2)),
    blockWidth,
  });
  const bottom = axisY + 16 + (tight ? 300 : 340) + 14;
  const eventKey = placeEventKey(placed, bottom + 44, width);
  const end = eventKey.at(-1);
  return {
    width,
    height: Math.ceil(end ? end.y + (end.lines.length - 1) * eventLine + 8 : bottom + 24),
    events: placed.events,
    eventKey,
    windows: windows.map((window) => ({ ...window, leader: `${window.leader}V${axisY}` })),
    waves,
    axis: { y: axisY, left: 4, right: width - 4, bottom, years: yearsOf(days, x) },
    blocks: labelled(input, bands.blocks, { middles, width, tight }, text),
    streams: bands.streams,
    description: describeTimeline(input, text),
    tables: timelineTables(input, text),
  };
}

const named = (
  block: { readonly label: Parameters<typeof textOf>[0]; readonly people: number },
  text: ChartText,
) => `${textOf(block.label, text)} (${block.people})`;

/** Room at the right for the names of the newest coalitions. */
function lastLabels({ waves }: CoalitionTimelineInput, text: ChartText): number {
  const widths = (waves.at(-1)?.blocks ?? []).map((block) => textWidth(named(block, text), labelSize));
  return Math.min(210, Math.max(70, ...widths) * 1.08 + 14);
}

function windowsOf(
  { waves, cut }: CoalitionTimelineInput,
  { middles, top, width, tight }: { middles: readonly number[]; top: number; width: number; tight: boolean },
  text: ChartText,
): TimelineWindow[] {
  const there = waves.flatMap(({ id, window }, i) =>
    window === null ? [] : [{ id, window, middle: middles[i] }],
  );
  const between = tight ? 10 : 34;
  const size = Math.floor(Math.min(tight ? 76 : 104, (width - 8) / Math.max(1, there.length) - between));
  const places = spread(
    there.map(({ middle }) => middle),
    size + between,
    [0, width],
  );
  return there.map(({ id, window: { reading, n }, middle }, i): TimelineWindow => {
    const small = windowSmall({ reading, n, cut }, size);
    const caption = wrapText(text.say(small.caption), 12, size + between - 4, 3);
    const captionY = top + size + 15;
    const foot = captionY + (caption.length - 1) * captionLine + 6;
    return {
      id,
      x: round(places[i] - size / 2),
      y: top,
      small,
      caption,
      captionY,
      leader: `M${round(places[i])} ${foot}L${round(middle)} ${foot + 6}`,
    };
  });
}

/** First days of years within the span. */
function yearsOf(days: readonly Date[], x: (day: Date) => number) {
  const times = days.map((day) => day.getTime());
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
  if (days.length === 0) return [];
  const from = first.getUTCFullYear() + 1;
  return Array.from({ length: Math.max(0, last.getUTCFullYear() - from + 1) }, (_, i) => {
    const day = new Date(Date.UTC(from + i, 0, 1));
    return { x: round(x(day)), text: String(from + i) };
  });
}

/** Names stand to the right of their block as far as the next column leaves room; else the short one does. */
function labelled(
  { waves }: CoalitionTimelineInput,
  blocks: readonly StreamBlock[],
  { middles, width, tight }: { middles: readonly number[]; width: number; tight: boolean },
  text: ChartText,
): CoalitionTimeline["blocks"] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return waves.flatMap((wave, column) => {
    const end = column + 1 < waves.length ? middles[column + 1] - blockWidth / 2 : width;
    const room = end - middles[column] - blockWidth / 2 - 10;
    return wave.blocks.flatMap((block) => {
      const at = byId.get(block.id);
      if (at === undefined) return [];
      const short = tight || room < leastRoom;
      const label = {
        x: round(at.x + blockWidth + 5),
        y: round(at.y + Math.max(11, at.height / 2 + 4)),
        text: short ? block.short : fitText(named(block, text), labelSize, room),
      };
      return [{ ...at, label }];
    });
  });
}
