import { type RespondentRole } from "@vensterbank/core";
import { type Point, round, rounded } from "../scene/box";
import { rolePath } from "../scene/role-shape";
import { centreOf, type Ellipse, regionEllipse } from "./estimate-region";
import { type Plane } from "./plane";
import { type WindowInput, type WindowRole } from "./window-input";

export interface RoleMark extends Point {
  readonly role: RespondentRole;
  readonly path: string;
  readonly crosshair: string | null;
  readonly ellipse: Ellipse | null;
}

/** Where a role stands, with how sure that is when it is asked for. */
export function roleMark(
  { role, estimate }: WindowRole,
  plane: Plane,
  uncertainty: NonNullable<WindowInput["roleUncertainty"]>,
  tight: boolean,
): RoleMark {
  const at = rounded(centreOf(estimate, plane));
  const { internal, external } = estimate;
  const low = plane.at({ internal: internal.low, external: external.low });
  const high = plane.at({ internal: internal.high, external: external.high });
  const crosshair = `M${round(low.x)} ${at.y}H${round(high.x)}M${at.x} ${round(low.y)}V${round(high.y)}`;
  return {
    role,
    ...at,
    path: rolePath(role, at.x, at.y, tight ? 5 : 6.5),
    crosshair: uncertainty === "crosshair" ? crosshair : null,
    ellipse: uncertainty === "ellipse" ? regionEllipse(estimate, plane, 0.95) : null,
  };
}
