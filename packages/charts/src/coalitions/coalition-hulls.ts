import { polygonCentroid, polygonHull } from "d3";
import { type Point, polyline } from "../scene/box";

/** The outline around the members of a group, and where its name may stand. */
export interface Hull {
  readonly group: number;
  readonly path: string;
  readonly top: Point;
  readonly centre: Point;
}

/**
 * A rounded hull: the convex hull of circles around the members, so that one or two members have one as well.
 * @param padding pixels between a member and the outline
 */
export function hullAround(group: number, members: readonly Point[], padding: number): Hull | null {
  const rim = members.flatMap(({ x, y }) =>
    Array.from({ length: 14 }, (_, i): [number, number] => {
      const angle = (i / 14) * 2 * Math.PI;
      return [x + padding * Math.cos(angle), y + padding * Math.sin(angle)];
    }),
  );
  const outline = polygonHull(rim);
  if (outline === null) return null;
  const points = outline.map(([x, y]) => ({ x, y }));
  const top = points.reduce((a, b) => (b.y < a.y ? b : a));
  const [x, y] = polygonCentroid(outline);
  return { group, path: polyline(points, true), top, centre: { x, y } };
}
