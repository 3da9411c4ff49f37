import { type MapPair, strengthOf } from "./tie-code";

/** Neighbours of every node, by place. */
export function neighboursOf(count: number, pairs: readonly MapPair[]): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const { a, b } of pairs) {
    neighbours[a].push(b);
    neighbours[b].push(a);
  }
  return neighbours;
}

/** The same, strongest relation first. */
export function strongestNeighbours(
  count: number,
  pairs: readonly MapPair[],
): readonly (readonly number[])[] {
  return neighboursOf(
    count,
    [...pairs].sort((one, other) => strengthOf(other) - strengthOf(one)),
  );
}

/**
 * A shortest path from any of some places to any of others, both ends included; of several, the one that comes first in
 * the order of neighbours. @returns null when there is none
 */
export function shortestPath(
  neighbours: readonly (readonly number[])[],
  from: readonly number[],
  to: readonly number[],
): readonly number[] | null {
  const ends = new Set(to);
  const before = new Map(from.map((place) => [place, place]));
  const waiting = [...before.keys()];
  let end = waiting.find((place) => ends.has(place));
  for (let head = 0; head < waiting.length && end === undefined; head++) {
    for (const next of neighbours[waiting[head]]) {
      if (before.has(next)) continue;
      before.set(next, waiting[head]);
      waiting.push(next);
      if (ends.has(next)) end ??= next;
    }
  }
  if (end === undefined) return null;
  const path = [end];
  for (let at = end; before.get(at) !== at; path.unshift(at)) at = before.get(at) ?? at;
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
