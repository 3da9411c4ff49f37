import { type Reaction } from "@vensterbank/core";
import { type Box, clamp, type Point } from "../scene/box";
import { type PlanePoint } from "./window-input";

/** From scores (1-5) to pixels: internal runs up, external runs to the right. */
export interface Plane {
  /** The square of glass, pixels. */
  readonly box: Box;
  /** Pixels per scale point. */
  readonly unit: number;
  /** Where the cut lines cross. */
  readonly cross: Point;
  at(point: PlanePoint): Point;
}

export function planeIn(box: Box, cut: number): Plane {
  const unit = box.width / 4;
  const at = ({ internal, external }: PlanePoint): Point => ({
    x: box.x + (clamp(external, 1, 5) - 1) * unit,
    y: box.y + (5 - clamp(internal, 1, 5)) * unit,
  });
  return { box, unit, cross: at({ internal: cut, external: cut }), at };
}

/** The reaction of the pane in which a position lies; on the line counts as low. */
export function reactionAt({ internal, external }: PlanePoint, cut: number): Reaction {
  if (internal > cut) return external > cut ? "binding" : "introvert";
  return external > cut ? "extravert" : "confused";
}

/** The four panes of glass between the mullions. @param mullion its width in pixels */
export function panesOf({ box, cross }: Plane, mullion: number): Record<Reaction, Box> {
  const half = mullion / 2;
  const left = { x: box.x, width: Math.max(0, cross.x - half - box.x) };
  const right = { x: cross.x + half, width: Math.max(0, box.x + box.width - cross.x - half) };
  const top = { y: box.y, height: Math.max(0, cross.y - half - box.y) };
  const bottom = { y: cross.y + half, height: Math.max(0, box.y + box.height - cross.y - half) };
  return {
    confused: { ...left, ...bottom },
    introvert: { ...left, ...top },
    extravert: { ...right, ...bottom },
    binding: { ...right, ...top },
  };
}
