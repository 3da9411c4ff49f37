import { describe, expect, it } from "vitest";
import { regionEllipse, regionReach, squaredDistance, squaredRadius } from "./estimate-region";
import { lightBands } from "./light-bands";
import { lightGradient } from "./light-gradient";
import { planeIn } from "./plane";
import { type PlaneEstimate } from "./window-input";

const plane = planeIn({ x: 0, y: 0, width: 800, height: 800 }, 3);
const axis = (mean: number, standardError: number) => ({ mean, standardError, low: mean, high: mean });
const estimateWith = (degreesOfFreedom: number | null): PlaneEstimate => ({
  internal: axis(3.2, 0.12),
  external: axis(2.9, 0.2),
  correlation: 0.45,
  degreesOfFreedom,
});

/** Mass within a squared distance, by the midpoint rule over a grid on the screen; density from its definition. */
function massWithin(estimate: PlaneEstimate, squared: number): number {
  const { degreesOfFreedom: df } = estimate;
  const [sx, sy] = [0.2 * plane.unit, 0.12 * plane.unit];
  const determinant = (sx * sy) ** 2 * (1 - 0.45 ** 2);
  const distance = squaredDistance(estimate, plane);
  const step = 1;
  let mass = 0;
  for (let x = 0.5; x < 800; x += step)
    for (let y = 0.5; y < 800; y += step) {
      const d = distance({ x, y });
      if (d > squared) continue;
      const kernel = df === null ? Math.exp(-d / 2) : (1 + d / df) ** (-(df + 2) / 2);
      mass += (kernel / (2 * Math.PI * Math.sqrt(determinant))) * step * step;
    }
  return mass;
}

describe("regions of an estimate", () => {
  it("has the radii of chi-square and F tables", () => {
    expect(squaredRadius(0.95, null)).toBeCloseTo(5.991465, 6);
    expect(squaredRadius(0.5, null)).toBeCloseTo(1.386294, 6);
    // 2 × F(.95; 2, 10) = 2 × 4.102821
    expect(squaredRadius(0.95, 10)).toBeCloseTo(8.205642, 5);
  });

  it.each([
    [0.95, null],
    [0.5, null],
    [0.95, 12],
    [0.5, 12],
  ])("holds %d of the mass (df %s)", (probability, df) => {
    expect(massWithin(estimateWith(df), squaredRadius(probability, df))).toBeCloseTo(probability, 3);
  });

  it("draws an ellipse whose rim lies at that distance", () => {
    const estimate = estimateWith(12);
    const { cx, cy, rx, ry, angle } = regionEllipse(estimate, plane, 0.95);
    const distance = squaredDistance(estimate, plane);
    const turn = (angle * Math.PI) / 180;
    for (const t of [0, 0.7, 1.6, 2.9, 4.4]) {
      const [u, v] = [rx * Math.cos(t), ry * Math.sin(t)];
      const rim = {
        x: cx + u * Math.cos(turn) - v * Math.sin(turn),
        y: cy + u * Math.sin(turn) + v * Math.cos(turn),
      };
      expect(distance(rim) / squaredRadius(0.95, 12)).toBeCloseTo(1, 1);
    }
  });

  it("leans to the top right when the axes go together", () => {
    expect(regionEllipse(estimateWith(null), plane, 0.95).angle).toBeLessThan(0);
    expect(regionEllipse({ ...estimateWith(null), correlation: 0 }, plane, 0.95).angle).toBeCloseTo(0);
  });

  it("contours the light along the same ellipses", () => {
    const estimate = estimateWith(null);
    const band = lightBands(estimate, plane).find(({ probability }) => probability === 0.95);
    const distance = squaredDistance(estimate, plane);
    const points = [...(band?.path ?? "").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }));
    expect(points.length).toBeGreaterThan(40);
    for (const point of points)
      expect(Math.sqrt(distance(point) / squaredRadius(0.95, null))).toBeCloseTo(1, 1);
  });

  it("has no light but no fault either without an error", () => {
    const exact = { ...estimateWith(null), internal: axis(3, 0), external: axis(3, 0) };
    expect(lightBands(exact, plane)).toEqual([]);
    expect(regionReach(exact, plane, 0.95)).toEqual({ x: 0, y: 0 });
  });

  it("fades to nothing at the edge of a gradient", () => {
    const { stops } = lightGradient(estimateWith(12), plane);
    expect(stops[0].opacity).toBe(1);
    expect(stops.at(-1)).toEqual({ offset: 1, opacity: 0 });
    expect(stops.map(({ opacity }) => opacity)).toEqual(
      [...stops.map(({ opacity }) => opacity)].sort((a, b) => b - a),
    );
  });
});
