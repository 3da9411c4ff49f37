/** A rectangle in the picture, pixels, origin top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Area in common, square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** One decimal: sharp enough on any screen, and stable in stored pictures. Never "-0". */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

export function rounded({ x, y }: Point): Point {
  return { x: round(x), y: round(y) };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** A path along points. */
export function polyline(points: readonly Point[], closed = false): string {
  return (
    points.map((p, i) => `${i === 0 ? "M" : "L"}${round(p.x)} ${round(p.y)}`).join("") + (closed ? "Z" : "")
  );
}
