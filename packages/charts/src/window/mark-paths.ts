import { type Point, round } from "../scene/box";

/** A star with four points: the wished position, unlike any role. */
export function star({ x, y }: Point, radius: number): string {
  const points = Array.from({ length: 8 }, (_, i) => {
    const reach = i % 2 === 0 ? radius : radius * 0.38;
    const angle = (i * Math.PI) / 4;
    return `${round(x + reach * Math.sin(angle))} ${round(y - reach * Math.cos(angle))}`;
  });
  return `M${points.join("L")}Z`;
}

/** A line from one mark to another, keeping clear of both, with an open head; empty when they touch. */
export function arrow(from: Point, to: Point, clearFrom: number, clearTo: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= clearFrom + clearTo + 4) return "";
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const end = { x: to.x - ux * clearTo, y: to.y - uy * clearTo };
  const head = (turn: number) =>
    `M${round(end.x)} ${round(end.y)}l${round(-7 * (ux * Math.cos(turn) - uy * Math.sin(turn)))} ${round(-7 * (uy * Math.cos(turn) + ux * Math.sin(turn)))}`;
  return `M${round(from.x + ux * clearFrom)} ${round(from.y + uy * clearFrom)}L${round(end.x)} ${round(end.y)}${head(0.5)}${head(-0.5)}`;
}

/** Arrows from each point to the next; the last stands under the mark of now. */
export function trailOf(points: readonly Point[]) {
  const legs = points.slice(1).map((to, i) => arrow(points[i], to, 6, i === points.length - 2 ? 12 : 7));
  return { path: legs.join(""), points: points.slice(0, -1) };
}
