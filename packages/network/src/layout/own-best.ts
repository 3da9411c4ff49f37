import { seededRandom } from "@vensterbank/core";
import { classicalScaling, type Points } from "./classical-scaling";
import { majoriseStress, stressPerPair } from "./stress-majorisation";

export interface OwnBest {
  readonly points: Points;
  readonly stress: number;
}

/** Random starts up to `fullSearchUpTo` points, fewer above, as one costs the square of the points. */
const randomStarts = 8;
const fullSearchUpTo = 120;
const seed = 2_005;

/**
 * The lowest stress found for a wave by itself: from its classical scaling, from the layout of all waves, and from seeded
 * random starts, since majorisation stops in the nearest valley. Null below two points.
 */
export function ownBest(distances: Float32Array, inUnion: Points): OwnBest | null {
  const n = inUnion.x.length;
  if (n < 2) return null;
  const random = seededRandom(seed);
  // As wide as the layout of all waves, with room to unfold.
  const side = 2 * Math.sqrt(n);
  const scattered = () => Float64Array.from({ length: n }, () => side * random.next());
  const starts = [classicalScaling(distances, n), inUnion];
  const more = Math.floor(randomStarts * Math.min(1, (fullSearchUpTo / n) ** 2));
  for (let k = 0; k < more; k++) starts.push({ x: scattered(), y: scattered() });
  let best: OwnBest | null = null;
  for (const start of starts) best = better(best, distances, start);
  // The best goes on from where it had settled.
  return best && better(best, distances, best.points);
}

function better(known: OwnBest | null, distances: Float32Array, start: Points): OwnBest | null {
  const points = majoriseStress(distances, start);
  const stress = stressPerPair(distances, points);
  return stress !== null && (known === null || stress < known.stress) ? { points, stress } : known;
}
