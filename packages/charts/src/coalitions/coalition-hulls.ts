import { polygonCentroid, polygonHull } from "d3";
import { type Point, polyline } from "../scene/box";

/** The outline around the members of a group, and where its name may stand. */
export interface Hull {
  readonly group: number;
  readonly path: string;
  /** Points of the outline, the highest first. */
  readonly rim: readonly Point[];
  readonly centre: Point;
}

/**
 * A rounded hull: the convex hull of circles around the members, so that one or two members have one as well.
 * @param padding pixels between a member and the outline
 */
export function hullAround(group: number, members: readonly Point[], padding: number): Hull | null {
  const circles = members.flatMap(({ x, y }) =>
    Array.from({ length: 14 }, (_, i): [number, number] => {
      const angle = (i / 14) * 2 * Math.PI;
      return [x + padding * Math.cos(angle), y + padding * Math.sin(angle)];
    }),
  );
  const outline = polygonHull(circles);
  if (outline === null) return null;
  const points = outline.map(([x, y]) => ({ x, y }));
  const [x, y] = polygonCentroid(outline);
  const rim = [...points].sort((a, b) => a.y - b.y);
  return { group, path: polyline(points, true), rim, centre: { x, y } };
}
