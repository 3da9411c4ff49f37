import { type RespondentRole } from "@vensterbank/core";
import { polyline } from "./box";

/** One shape per role, the same in the window and on the coalition map. */
export const roleShapes = {
  director: "diamond",
  manager: "square",
  professional: "circle",
  support: "triangle",
  partner: "hexagon",
} as const satisfies Record<RespondentRole, string>;
export type RoleShape = (typeof roleShapes)[RespondentRole];

/** Corners at radius 1 around the middle, scaled so that all shapes have the area of the circle. */
const corners: Record<Exclude<RoleShape, "circle">, readonly (readonly [number, number])[]> = {
  diamond: regular(4, 0),
  square: regular(4, 45),
  triangle: regular(3, -90),
  hexagon: regular(6, 0),
};

function regular(n: number, startDegrees: number): [number, number][] {
  const radius = Math.sqrt((2 * Math.PI) / (n * Math.sin((2 * Math.PI) / n)));
  return Array.from({ length: n }, (_, i) => {
    const angle = ((startDegrees + (i * 360) / n) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** The outline of a role's mark around (x, y) with the area of a circle of `radius` pixels. */
export function rolePath(role: RespondentRole, x: number, y: number, radius: number): string {
  const shape = roleShapes[role];
  if (shape === "circle") {
    const d = radius * 2;
    return `M${fixed(x - radius)} ${fixed(y)}a${fixed(radius)} ${fixed(radius)} 0 1 0 ${fixed(d)} 0a${fixed(radius)} ${fixed(radius)} 0 1 0 ${fixed(-d)} 0Z`;
  }
  return polyline(
    corners[shape].map(([dx, dy]) => ({ x: x + dx * radius, y: y + dy * radius })),
    true,
  );
}

const fixed = (value: number) => Math.round(value * 100) / 100 + 0;
