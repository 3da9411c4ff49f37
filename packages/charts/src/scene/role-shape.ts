import { type RespondentRole } from "@vensterbank/core";
import { polyline } from "./box";

/** A role, or a whole unit where people are not shown one by one. */
export type MarkRole = RespondentRole | "unit";

/** One shape per role, the same in the window and on the coalition map. */
export const roleShapes = {
  director: "diamond",
  manager: "square",
  professional: "circle",
  support: "triangle",
  partner: "hexagon",
  unit: "octagon",
} as const satisfies Record<MarkRole, string>;
export type RoleShape = (typeof roleShapes)[MarkRole];

/** Corners at radius 1 around the middle, scaled so that all shapes have the area of the circle. */
const corners: Record<Exclude<RoleShape, "circle">, readonly (readonly [number, number])[]> = {
  diamond: regular(4, 0),
  square: regular(4, 45),
  triangle: regular(3, -90),
  hexagon: regular(6, 0),
  octagon: regular(8, 22.5),
};

function regular(n: number, startDegrees: number): [number, number][] {
  const radius = Math.sqrt((2 * Math.PI) / (n * Math.sin((2 * Math.PI) / n)));
  return Array.from({ length: n }, (_, i) => {
    const angle = ((startDegrees + (i * 360) / n) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** Corners of a role's mark at radius 1, with the area of the unit circle; null for the circle itself. */
export function roleCorners(role: MarkRole): readonly (readonly [number, number])[] | null {
  const shape = roleShapes[role];
  return shape === "circle" ? null : corners[shape];
}

/** The outline of a role's mark around (x, y) with the area of a circle of `radius` pixels. */
export function rolePath(role: MarkRole, x: number, y: number, radius: number): string {
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
