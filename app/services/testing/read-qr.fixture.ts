import jsQR from "jsqr";

/** A black rectangle on white, in any unit; y goes down. */
export interface Dark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What a scanner reads from black rectangles: they are painted as pixels, and nothing is known of how they came about.
 * @param side of the square picture, the white around the code included
 * @param module side of a module, in the same unit
 * @returns null when it finds no code, or cannot read it
 */
export function readQr(dark: readonly Dark[], side: number, module: number): string | null {
  const scale = 4 / module;
  const pixels = Math.round(side * scale);
  const data = new Uint8ClampedArray(pixels * pixels * 4).fill(255);
  for (const { x, y, width, height } of dark)
    for (let row = Math.round(y * scale); row < Math.round((y + height) * scale); row++)
      for (let column = Math.round(x * scale); column < Math.round((x + width) * scale); column++)
        data.fill(0, (row * pixels + column) * 4, (row * pixels + column) * 4 + 3);
  return jsQR(data, pixels, pixels)?.data ?? null;
}
