import { round } from "../scene/box";
import { type TimelineBlock, type TimelineFlow, type TimelineWave } from "./coalition-timeline-input";

export interface StreamBlock {
  readonly id: string;
  readonly hue: number | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `stream`: from one wave to the next; `joined`, `left`: into and out of the organisation. */
export interface Stream {
  readonly kind: "stream" | "joined" | "left";
  readonly id: string;
  readonly hue: number | null;
  readonly path: string;
}

export interface StreamBands {
  readonly blocks: readonly StreamBlock[];
  readonly streams: readonly Stream[];
}

interface Room {
  readonly top: number;
  readonly height: number;
  /** Left edge of the blocks of a wave. */
  readonly columns: readonly number[];
  readonly blockWidth: number;
}

const gap = 16;
/** How far those who came or left reach beside their block, and how far they bend down. */
const stub = { reach: 24, fall: 12 };

/** Blocks as tall as they have members, joined by streams as wide as who went along; one scale for all waves. */
export function streamBands(
  waves: readonly TimelineWave[],
  flows: readonly TimelineFlow[],
  { top, height, columns, blockWidth }: Room,
): StreamBands {
  const totals = waves.map(({ blocks }) => blocks.reduce((sum, { people }) => sum + people, 0));
  const most = Math.max(1, ...waves.map(({ blocks }) => blocks.length));
  const unit = (height - gap * (most - 1)) / Math.max(1, ...totals);
  const blocks = waves.flatMap((wave, column) => {
    let y = top;
    return wave.blocks.map((block: TimelineBlock): StreamBlock => {
      const placed = {
        id: block.id,
        hue: block.hue,
        x: columns[column],
        y,
        width: blockWidth,
        height: block.people * unit,
      };
      y += placed.height + gap;
      return placed;
    });
  });
  return { blocks: blocks.map(rounded), streams: streamsOf(flows, blocks, unit) };
}

const rounded = (block: StreamBlock): StreamBlock => ({
  ...block,
  x: round(block.x),
  y: round(block.y),
  height: round(block.height),
});

/** Streams leave and arrive in the order of the blocks at the other end, so that few cross; who came or left goes last. */
function streamsOf(flows: readonly TimelineFlow[], blocks: readonly StreamBlock[], unit: number): Stream[] {
  const order = new Map(blocks.map(({ id }, i) => [id, i]));
  const block = (id: string | null) => (id === null ? undefined : blocks[order.get(id) ?? -1]);
  const rank = (id: string | null) => (id === null ? Infinity : (order.get(id) ?? Infinity));
  const known = flows.filter(({ from, to }) => [from, to].every((id) => id === null || order.has(id)));
  const taken = new Map<string, number>();
  const take = (side: "out" | "in", at: StreamBlock, people: number) => {
    const used = taken.get(`${side} ${at.id}`) ?? 0;
    taken.set(`${side} ${at.id}`, used + people * unit);
    return at.y + used;
  };
  const starts = new Map<TimelineFlow, number>();
  for (const flow of [...known].sort((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to))) {
    const at = block(flow.from);
    if (at !== undefined) starts.set(flow, take("out", at, flow.people));
  }
  return [...known]
    .sort((a, b) => rank(a.to) - rank(b.to) || rank(a.from) - rank(b.from))
    .flatMap((flow): Stream[] => {
      const [from, to] = [block(flow.from), block(flow.to)];
      const height = flow.people * unit;
      const start = starts.get(flow) ?? 0;
      if (from !== undefined && to === undefined) return [leaving(from, start, height)];
      if (to === undefined) return [];
      const end = take("in", to, flow.people);
      return [from === undefined ? arriving(to, end, height) : between(from, start, to, end, height)];
    });
}

function between(from: StreamBlock, y0: number, to: StreamBlock, y1: number, height: number): Stream {
  const [x0, x1] = [from.x + from.width, to.x];
  const half = round((x0 + x1) / 2);
  const path = `M${round(x0)} ${round(y0)}C${half} ${round(y0)} ${half} ${round(y1)} ${round(x1)} ${round(y1)}V${round(y1 + height)}C${half} ${round(y1 + height)} ${half} ${round(y0 + height)} ${round(x0)} ${round(y0 + height)}Z`;
  // Between two coalitions the stream keeps the hue of where people came from.
  const hue = to.hue === null ? null : from.hue;
  return { kind: "stream", id: `${from.id} ${to.id}`, hue, path };
}

function leaving(from: StreamBlock, y: number, height: number): Stream {
  const x = from.x + from.width;
  return { kind: "left", id: `${from.id} left`, hue: from.hue, path: bend(x, x + stub.reach, y, height) };
}

function arriving(to: StreamBlock, y: number, height: number): Stream {
  return {
    kind: "joined",
    id: `${to.id} joined`,
    hue: to.hue,
    path: bend(to.x, to.x - stub.reach, y, height),
  };
}

/** A short band from the edge of a block outwards and down. */
function bend(edge: number, end: number, y: number, height: number): string {
  const half = round((edge + end) / 2);
  const [top, bottom] = [round(y), round(y + height)];
  const [topEnd, bottomEnd] = [round(y + stub.fall), round(y + height + stub.fall)];
  return `M${round(edge)} ${top}Q${half} ${top} ${round(end)} ${topEnd}V${bottomEnd}Q${half} ${bottom} ${round(edge)} ${bottom}Z`;
}
