/**
 * The whole time points of an interval list such as `[1-3,5]`; `*` is the last point that the file names.
 * Null when it cannot be read, or holds more points than `most`.
 */
export function timePoints(text: string, last: number, most: number): number[] | null {
  const parts = /^\[([^\]]*)\]$/.exec(text)?.[1].split(",");
  if (parts === undefined) return null;
  const points: number[] = [];
  for (const part of parts) {
    const ends = /^\s*(\d+)\s*(?:-\s*(\d+|\*)\s*)?$/.exec(part);
    if (ends === null) return null;
    const from = Number(ends[1]);
    const to = ends[2] === undefined ? from : ends[2] === "*" ? Math.max(last, from) : Number(ends[2]);
    if (to - from + points.length >= most) return null;
    for (let point = from; point <= to; point++) points.push(point);
  }
  return points;
}

/** The largest number in an interval list; 0 when there is none. */
export function lastPoint(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/\d+/g), ([digits]) => Number(digits)));
}
