import { type Point, round } from "../scene/box";
import { type Plane } from "./plane";
import { type PlaneEstimate } from "./window-input";

/**
 * Squared radius (Mahalanobis) within which a bivariate normal or t holds `probability` of its mass.
 * Normal: r² = -2 ln(1-p). t with ν degrees of freedom: r² = 2·F(2,ν) = ν((1-p)^(-2/ν) - 1).
 */
export function squaredRadius(probability: number, degreesOfFreedom: number | null): number {
  if (degreesOfFreedom === null) return -2 * Math.log(1 - probability);
  return degreesOfFreedom * ((1 - probability) ** (-2 / degreesOfFreedom) - 1);
}

/** An ellipse in pixels; `angle` in degrees, clockwise on the screen. */
export interface Ellipse {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
  readonly angle: number;
}

/** Covariance of the estimate on the screen (y runs down), square pixels. */
function screenCovariance({ internal, external, correlation }: PlaneEstimate, unit: number) {
  const xx = (external.standardError * unit) ** 2;
  const yy = (internal.standardError * unit) ** 2;
  const xy = -correlation * external.standardError * internal.standardError * unit * unit;
  return { xx, yy, xy };
}

/** The region that holds `probability`: exact for the normal and the t, both being elliptical. */
export function regionEllipse(estimate: PlaneEstimate, plane: Plane, probability: number): Ellipse {
  const { xx, yy, xy } = screenCovariance(estimate, plane.unit);
  const middle = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  const radius = Math.sqrt(squaredRadius(probability, estimate.degreesOfFreedom));
  const centre = centreOf(estimate, plane);
  return {
    cx: round(centre.x),
    cy: round(centre.y),
    rx: round(Math.sqrt(middle + spread) * radius),
    ry: round(Math.sqrt(Math.max(0, middle - spread)) * radius),
    angle: round((Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI)),
  };
}

/** Half width and half height of the upright box around the region that holds `probability`, pixels. */
export function regionReach(estimate: PlaneEstimate, plane: Plane, probability: number): Point {
  const { xx, yy } = screenCovariance(estimate, plane.unit);
  const radius = Math.sqrt(squaredRadius(probability, estimate.degreesOfFreedom));
  return { x: Math.sqrt(xx) * radius, y: Math.sqrt(yy) * radius };
}

export function centreOf({ internal, external }: PlaneEstimate, plane: Plane): Point {
  return plane.at({ internal: internal.mean, external: external.mean });
}

/** Squared Mahalanobis distance of a point on the screen from the estimate. */
export function squaredDistance(estimate: PlaneEstimate, plane: Plane): (point: Point) => number {
  const { xx, yy, xy } = screenCovariance(estimate, plane.unit);
  const centre = centreOf(estimate, plane);
  const determinant = xx * yy - xy * xy;
  return ({ x, y }) => {
    const dx = x - centre.x;
    const dy = y - centre.y;
    return (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
  };
}

/** How dense the light is at a squared distance, 1 in the middle: kernel of the bivariate normal or t. */
export function relativeDensity(squared: number, degreesOfFreedom: number | null): number {
  if (degreesOfFreedom === null) return Math.exp(-squared / 2);
  return (1 + squared / degreesOfFreedom) ** (-(degreesOfFreedom + 2) / 2);
}
