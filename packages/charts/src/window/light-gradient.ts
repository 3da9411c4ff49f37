import { type Ellipse, regionEllipse, relativeDensity, squaredRadius } from "./estimate-region";
import { type Plane } from "./plane";
import { type PlaneEstimate } from "./window-input";

/** The same light as one smooth ellipse: small windows and pages that should stay light use this. */
export interface LightGradient extends Ellipse {
  /** From the middle (offset 0) to the edge (1); opacity relative to the middle. */
  readonly stops: readonly { readonly offset: number; readonly opacity: number }[];
}

const edge = 0.995;

export function lightGradient(estimate: PlaneEstimate, plane: Plane): LightGradient {
  return {
    ...regionEllipse(estimate, plane, edge),
    stops: gradientStops(squaredRadius(edge, estimate.degreesOfFreedom), estimate.degreesOfFreedom),
  };
}

/** The kernel sampled from the middle to the edge, falling to exactly nothing there. */
function gradientStops(squaredEdge: number, degreesOfFreedom: number | null) {
  const floor = relativeDensity(squaredEdge, degreesOfFreedom);
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((offset) => {
    const density = relativeDensity(squaredEdge * offset * offset, degreesOfFreedom);
    return { offset, opacity: Math.round(((density - floor) / (1 - floor)) * 100) / 100 + 0 };
  });
}
