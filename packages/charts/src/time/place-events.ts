import { round } from "../scene/box";
import { type ChartText, type Label, textOf, textWidth, wrapText } from "../scene/chart-text";

/** Something that happened: a reorganisation, a new act, a change of director. */
export interface DatedEvent {
  readonly id: string;
  readonly label: Label;
  readonly date: Date;
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

/** Events above a time axis, and where they stand in words when they only have numbers there. */
export interface PlacedEvents {
  readonly events: readonly PlacedEvent[];
  /** Baseline of the lowest label; 0 without events. */
  readonly lowest: number;
  /** "1 okt 2025: merger", in order of date. */
  readonly words: readonly string[];
  /** The labels are numbers, because there are too many for a phone. */
  readonly numbered: boolean;
}

/** One line of the list below a picture in which events have numbers. */
export interface EventKeyLine {
  readonly id: string;
  readonly y: number;
  readonly lines: readonly string[];
}

export const eventLine = 16;
const eventSize = 12.5;
/** More labels than this do not fit beside each other on a phone. */
const mostNamedOnPhone = 2;

/** @param between left and right ends of the room for labels, pixels @param tight a phone */
export function placeEvents(
  events: readonly DatedEvent[],
  x: (day: Date) => number,
  { left, right, tight }: { readonly left: number; readonly right: number; readonly tight: boolean },
  text: ChartText,
): PlacedEvents {
  const inTime = [...events].sort((a, b) => a.date.getTime() - b.date.getTime());
  const numbered = tight && inTime.length > mostNamedOnPhone;
  const words = inTime.map((event) => `${text.month(event.date)}: ${textOf(event.label, text)}`);
  const labels = words.map((label, i) => (numbered ? String(i + 1) : label));
  const placed = inLanes(inTime, labels, x, { left, right });
  const lowest = Math.max(0, ...placed.map((event) => event.y + (event.lines.length - 1) * eventLine));
  return { events: placed, lowest, words, numbered };
}

/** Labels beside their marker at the top, each in the first lane where it is free; turned left near the right edge. */
function inLanes(
  events: readonly DatedEvent[],
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
      y: 13 + lane * eventLine,
    };
  });
}

/** Numbered events in words under each other; empty when the picture names them itself. */
export function placeEventKey(
  { events, words, numbered }: PlacedEvents,
  top: number,
  width: number,
): readonly EventKeyLine[] {
  if (!numbered) return [];
  let y = top;
  return events.map(({ id }, i) => {
    const lines = wrapText(`${i + 1}  ${words[i]}`, eventSize, width - 8, 3);
    const placed = { id, y, lines };
    y += lines.length * eventLine + 4;
    return placed;
  });
}
