import { type Point, round } from "../scene/box";
import { type Plane } from "./plane";
import { type WindowInput } from "./window-input";

/** An open square where the middle share lies, unlike any role, with arms as long as the shares differ. */
export function mappedMark(
  { internal, external }: NonNullable<WindowInput["mapped"]>,
  plane: Plane,
  radius: number,
) {
  const middle = plane.at({ internal: internal.middle, external: external.middle });
  const at: Point = { x: round(middle.x), y: round(middle.y) };
  const low = plane.at({ internal: internal.low, external: external.low });
  const high = plane.at({ internal: internal.high, external: external.high });
  return {
    at,
    square: `M${round(at.x - radius)} ${round(at.y - radius)}h${radius * 2}v${radius * 2}h${-radius * 2}Z`,
    reach: `M${round(low.x)} ${at.y}H${round(high.x)}M${at.x} ${round(low.y)}V${round(high.y)}`,
  };
}
