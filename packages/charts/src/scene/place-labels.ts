import { type Box, overlap, type Point } from "./box";
import { textWidth } from "./chart-text";

/** A mark that wants a label beside it. */
export interface LabelRequest extends Point {
  readonly text: string;
  readonly fontSize: number;
  /** Of the text in pixels, where it was measured; else it is estimated. */
  readonly width?: number;
  /** Half the size of the mark. */
  readonly radius: number;
  /** A label that must be there is moved away and joined by a line; others are left out when nothing fits. */
  readonly required: boolean;
}

export interface PlacedLabel extends Point {
  readonly text: string;
  readonly fontSize: number;
  readonly anchor: "start" | "middle" | "end";
  /** From the mark to a label that stands apart. */
  readonly leader: { readonly from: Point; readonly to: Point } | null;
  readonly box: Box;
}

const directions: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.75],
  [-0.75, -0.75],
  [0.75, 0.75],
  [-0.75, 0.75],
];

/** Where a label would stand at a distance from its mark in one of eight directions. `y` is the baseline. */
function candidate(want: LabelRequest, [dx, dy]: readonly [number, number], gap: number) {
  const width = want.width ?? textWidth(want.text, want.fontSize);
  const height = want.fontSize * 1.15;
  const reach = want.radius + gap;
  const middle = want.y + dy * (reach + (Math.abs(dy) === 1 ? height / 2 : 0));
  const edge = want.x + dx * reach;
  const anchor = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
  const left = anchor === "start" ? edge : anchor === "end" ? edge - width : edge - width / 2;
  const box: Box = { x: left, y: middle - height / 2, width, height };
  return { x: edge, y: middle + want.fontSize * 0.34, anchor, box } as const;
}

/** Square pixels beyond the frame; less than a thousandth is rounding. */
function outside(box: Box, frame: Box): number {
  const beyond = box.width * box.height - overlap(box, frame);
  return beyond > 1e-3 ? beyond : 0;
}

/**
 * Greedy labelling in order of importance: each label takes the nearest free place around its mark.
 * @param obstacles what labels must not cover (marks, other words) @param frame where labels must stay
 * @returns one entry per request; null = left out because nothing was free
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  frame: Box,
): (PlacedLabel | null)[] {
  const taken: Box[] = [...obstacles];
  for (const { x, y, radius } of requests)
    taken.push({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 });
  return requests.map((want) => {
    let best: { cost: number; gap: number; place: ReturnType<typeof candidate> } | null = null;
    for (const gap of want.required ? [4, 12, 22, 34, 48, 64] : [3]) {
      for (const direction of directions) {
        const place = candidate(want, direction, gap);
        const cost =
          taken.reduce((sum, other) => sum + overlap(place.box, other), 0) + outside(place.box, frame) * 4;
        if (best === null || cost < best.cost - 1e-9) best = { cost, gap, place };
        if (cost === 0) break;
      }
      if (best?.cost === 0) break;
    }
    if (best === null || (best.cost > 0 && !want.required)) return null;
    taken.push(best.place.box);
    const leader = best.gap > 12 ? leaderTo(want, best.place.box) : null;
    return { text: want.text, fontSize: want.fontSize, ...best.place, leader };
  });
}

/** From the edge of the mark to the nearest point of the label's box. */
function leaderTo(mark: LabelRequest, box: Box) {
  const to = {
    x: Math.min(box.x + box.width, Math.max(box.x, mark.x)),
    y: Math.min(box.y + box.height, Math.max(box.y, mark.y)),
  };
  const length = Math.hypot(to.x - mark.x, to.y - mark.y) || 1;
  const from = {
    x: mark.x + ((to.x - mark.x) / length) * mark.radius,
    y: mark.y + ((to.y - mark.y) / length) * mark.radius,
  };
  return { from, to };
}
