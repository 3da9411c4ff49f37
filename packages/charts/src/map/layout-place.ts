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

function spread(values: readonly number[], low: number, high: number): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  const room = (high - low) * strip;
  const stops = [
    [at(0), low],
    [at(tail), low + room],
    [at(1 - tail), high - room],
    [at(1), high],
  ] as const;
  return (value) => {
    const next = stops.findIndex(([from], i) => i > 0 && value <= from);
    const [[from, start], [to, end]] = next < 1 ? [stops[2], stops[3]] : [stops[next - 1], stops[next]];
    return to > from ? start + ((value - from) / (to - from)) * (end - start) : (low + high) / 2;
  };
}
