import { contours, geoPath, geoTransform } from "d3";
import { round } from "../scene/box";
import { centreOf, regionReach, relativeDensity, squaredDistance, squaredRadius } from "./estimate-region";
import { type Plane } from "./plane";
import { type PlaneEstimate } from "./window-input";

/** One layer of light: all points denser than its edge, which together hold `probability`. */
export interface LightBand {
  readonly probability: number;
  readonly path: string;
}

/** Probabilities of the layers, outermost first: even steps of light, not of chance. */
const layers = [0.995, 0.98, 0.95, 0.88, 0.76, 0.6, 0.42, 0.22];
const cells = 44;

/**
 * The density of the estimate as layers of light: a grid over the region that holds 99.9 %, contoured at the densities
 * that hold each probability. Needs both standard errors above zero; otherwise there is no light, only a dot.
 */
export function lightBands(estimate: PlaneEstimate, plane: Plane): LightBand[] {
  const reach = regionReach(estimate, plane, 0.9985);
  if (reach.x <= 0 || reach.y <= 0 || Math.abs(estimate.correlation) >= 1) return [];
  const centre = centreOf(estimate, plane);
  const distance = squaredDistance(estimate, plane);
  const { degreesOfFreedom } = estimate;
  const across = seen(centre.x, reach.x, plane.box.x, plane.box.width);
  const down = seen(centre.y, reach.y, plane.box.y, plane.box.height);
  const toX = (column: number) => across.from + (column / cells) * across.length;
  const toY = (row: number) => down.from + (row / cells) * down.length;
  // d3-contour takes each value to stand in the middle of its cell.
  const grid = Array.from({ length: cells * cells }, (_, i) =>
    relativeDensity(
      distance({ x: toX((i % cells) + 0.5), y: toY(Math.floor(i / cells) + 0.5) }),
      degreesOfFreedom,
    ),
  );
  const thresholds = layers.map((p) => relativeDensity(squaredRadius(p, degreesOfFreedom), degreesOfFreedom));
  const toScreen = geoTransform({
    point(column, row) {
      this.stream.point(round(toX(column)), round(toY(row)));
    },
  });
  const draw = geoPath(toScreen).digits(1);
  const shapes = contours().size([cells, cells]).thresholds(thresholds)(grid);
  return shapes.flatMap((shape, i) => {
    const path = draw(shape);
    return path === null ? [] : [{ probability: layers[i], path }];
  });
}

/** The part of the region that can be seen, with a margin so that contours close outside the glass. */
function seen(centre: number, reach: number, start: number, length: number) {
  const margin = length * 0.08;
  const from = Math.max(centre - reach, start - margin);
  return { from, length: Math.min(centre + reach, start + length + margin) - from };
}
