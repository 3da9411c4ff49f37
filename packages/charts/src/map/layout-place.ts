import { frameShare } from "../coalitions/window-placement";
import { type Point } from "../scene/box";

/** A layout of all waves in a square that already knows the window frame of the organisation. */
export interface FramedLayout {
  readonly frame: { readonly x: number; readonly y: number; readonly size: number };
  readonly waves: Readonly<Record<string, Readonly<Record<string, Point>>>>;
}

/** Room between the frame and who stands nearest to it, as share of the picture. */
const inset = 0.035;

/**
 * From the square of a layout to the picture: the frame of the one falls on the frame of the other, partners around it
 * follow, and people inside spread until they fill it. One rule for all waves, so nobody moves by it.
 */
export function layoutPlace({ frame, waves }: FramedLayout): (at: Point) => Point {
  const isInside = ({ x, y }: Point) =>
    x > frame.x && x < frame.x + frame.size && y > frame.y && y < frame.y + frame.size;
  const people = Object.values(waves).flatMap((places) => Object.values(places).filter(isInside));
  const { left, right, top, bottom } = frameShare;
  const across = spread(
    people.map(({ x }) => x),
    left + inset,
    right - inset,
  );
  const down = spread(
    people.map(({ y }) => y),
    top + inset,
    bottom - inset,
  );
  return (at) =>
    isInside(at)
      ? { x: across(at.x), y: down(at.y) }
      : {
          x: left + ((at.x - frame.x) / frame.size) * (right - left),
          y: top + ((at.y - frame.y) / frame.size) * (bottom - top),
        };
}

/** A few who stand far off must not push all others together: the outer 3 % on each side share a narrow strip. */
const tail = 0.03;
const strip = 0.12;
/** Closer than this is the same place. */
const hair = 1e-6;

function spread(values: readonly number[], low: number, high: number): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  const [first, last] = [at(0), at(1)];
  if (last - first < hair) return () => (low + high) / 2;
  const room = (high - low) * strip;
  const inner = [
    [at(tail), low + room],
    [at(1 - tail), high - room],
  ] as const;
  const few = inner[0][0] - first < hair || last - inner[1][0] < hair || inner[1][0] - inner[0][0] < hair;
  const stops = [[first, low] as const, ...(few ? [] : inner), [last, high] as const];
  return (value) => {
    const next = Math.max(
      1,
      stops.findIndex(([from], i) => i > 0 && value <= from),
    );
    const [[from, start], [to, end]] = [stops[next - 1], stops[next]];
    return start + ((value - from) / (to - from)) * (end - start);
  };
}
