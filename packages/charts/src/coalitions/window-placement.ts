import { type Point } from "../scene/box";

/** Where the frame stands in a picture, as shares of its width and height. */
export const frameShare = { left: 0.19, right: 0.81, top: 0.15, bottom: 0.85 } as const;

/** A node where the layout put it, in any units. */
export interface LayoutNode extends Point {
  readonly id: string;
  readonly inside: boolean;
  readonly sector?: string;
}

/**
 * Takes a layout of all waves together to the window: inside people within the frame, partners around it, in the
 * direction in which the layout put them, sectors together. Deterministic; give it the nodes of all waves at once, so
 * that who stays, stays in place. @returns positions 0..1 by id, origin top left
 */
export function windowPlacement(nodes: readonly LayoutNode[]): ReadonlyMap<string, Point> {
  const inside = nodes.filter((node) => node.inside);
  const partners = nodes.filter((node) => !node.inside);
  const placed = new Map<string, Point>();
  const box = bounds(inside.length > 0 ? inside : nodes);
  const inset = 0.045;
  for (const node of inside) {
    placed.set(node.id, {
      x: spread(node.x, box.left, box.right, frameShare.left + inset, frameShare.right - inset),
      y: spread(node.y, box.top, box.bottom, frameShare.top + inset, frameShare.bottom - inset),
    });
  }
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const ordered = aroundTheWindow(partners, centre);
  ordered.forEach(({ id }, i) => placed.set(id, onRing((i + 0.5) / ordered.length + turn(ordered, centre))));
  return placed;
}

function bounds(points: readonly Point[]) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const spread = (value: number, from: number, to: number, low: number, high: number) =>
  to > from ? low + ((value - from) / (to - from)) * (high - low) : (low + high) / 2;

/** Turns of the circle, clockwise from the top, 0..1. */
const angleOf = (point: Point, centre: Point) =>
  (((Math.atan2(point.x - centre.x, -(point.y - centre.y)) / (2 * Math.PI)) % 1) + 1) % 1;

/** Partners by the mean direction of their sector, then by their own. */
function aroundTheWindow(partners: readonly LayoutNode[], centre: Point): LayoutNode[] {
  const sectors = new Map<string, LayoutNode[]>();
  for (const partner of partners) {
    const key = partner.sector ?? partner.id;
    sectors.set(key, [...(sectors.get(key) ?? []), partner]);
  }
  return [...sectors.values()]
    .map((members) => ({ members, angle: meanAngle(members, centre) }))
    .sort((a, b) => a.angle - b.angle)
    .flatMap(({ members, angle }) =>
      [...members].sort(
        (a, b) =>
          nearest(angleOf(a, centre) - angle) - nearest(angleOf(b, centre) - angle) ||
          a.id.localeCompare(b.id),
      ),
    );
}

function meanAngle(points: readonly Point[], centre: Point): number {
  const x = points.reduce((sum, p) => sum + Math.cos(angleOf(p, centre) * 2 * Math.PI), 0);
  const y = points.reduce((sum, p) => sum + Math.sin(angleOf(p, centre) * 2 * Math.PI), 0);
  return (((Math.atan2(y, x) / (2 * Math.PI)) % 1) + 1) % 1;
}

/** A difference of turns, brought to -0.5..0.5. */
const nearest = (difference: number) => difference - Math.round(difference);

/** How far the ring is turned so that partners stand near their own direction: mean of what is left to turn. */
function turn(ordered: readonly LayoutNode[], centre: Point): number {
  const rest = ordered.map((node, i) => (angleOf(node, centre) - (i + 0.5) / ordered.length) * 2 * Math.PI);
  const x = rest.reduce((sum, angle) => sum + Math.cos(angle), 0);
  const y = rest.reduce((sum, angle) => sum + Math.sin(angle), 0);
  return Math.atan2(y, x) / (2 * Math.PI);
}

/** A place on the rectangle halfway between frame and edge, `share` of the way round, clockwise from the middle of the top. */
function onRing(share: number): Point {
  const left = frameShare.left * 0.56;
  const top = frameShare.top * 0.5;
  const [width, height] = [1 - 2 * left, 1 - 2 * top];
  let way = (((share % 1) + 1) % 1) * 2 * (width + height);
  if (way < width / 2) return { x: 0.5 + way, y: top };
  way -= width / 2;
  if (way < height) return { x: 1 - left, y: top + way };
  way -= height;
  if (way < width) return { x: 1 - left - way, y: 1 - top };
  way -= width;
  if (way < height) return { x: left, y: 1 - top - way };
  return { x: left + way - height, y: top };
}
