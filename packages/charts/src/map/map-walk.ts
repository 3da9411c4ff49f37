import { type MapPair } from "./tie-code";

/** Neighbours of every node, by place. */
export function neighboursOf(count: number, pairs: readonly MapPair[]): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const { a, b } of pairs) {
    neighbours[a].push(b);
    neighbours[b].push(a);
  }
  return neighbours;
}

/** A shortest path over the given pairs, both ends included; null when there is none. */
export function shortestPath(
  neighbours: readonly (readonly number[])[],
  from: number,
  to: number,
): readonly number[] | null {
  const before = new Map<number, number>([[from, from]]);
  const waiting = [from];
  for (let head = 0; head < waiting.length && !before.has(to); head++) {
    for (const next of neighbours[waiting[head]]) {
      if (before.has(next)) continue;
      before.set(next, waiting[head]);
      waiting.push(next);
    }
  }
  if (!before.has(to)) return null;
  const path = [to];
  while (path[0] !== from) path.unshift(before.get(path[0]) ?? from);
  return path;
}

/** The node that lies nearest in a direction (screen axes), within the quarter around it; null when nothing does. */
export function nearestTowards(
  places: readonly { readonly x: number; readonly y: number }[],
  from: number,
  direction: "up" | "down" | "left" | "right",
): number | null {
  const [dx, dy] = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[direction];
  const here = places[from];
  let best: { place: number; far: number } | null = null;
  places.forEach(({ x, y }, place) => {
    const along = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (place === from || along <= 0 || aside > along) return;
    const far = along + aside;
    if (best === null || far < best.far) best = { place, far };
  });
  return (best as { place: number } | null)?.place ?? null;
}
