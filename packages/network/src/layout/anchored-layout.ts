import { align } from "./align";
import { classicalScaling, type Points } from "./classical-scaling";
import { graphDistances } from "./graph-distances";
import { ownBest, type OwnBest } from "./own-best";
import { unionLengths, waveLengths } from "./length-graphs";
import { type WaveContacts } from "./wave-contacts";
import { type Anchor, majoriseStress, medianPull, stressPerPair } from "./stress-majorisation";

export interface PlacedWave {
  readonly ids: readonly string[];
  readonly points: Points;
  readonly stress: number | null;
  readonly ownBestStress: number | null;
}

/** Share of the median pull by which a point is drawn to its place in the union and in the wave before (methods 5). */
const anchorShare = 0.1;
const acceptedStress = 1.3;
const weakestShare = 0.1 / 32;

/**
 * One layout per wave in a common plane: everybody is drawn to the place in the layout of all waves together and to
 * that of the wave before. Anchors weaken until a wave's stress is at most 1.3 times what it could be by itself.
 */
export function anchoredLayout(waves: readonly WaveContacts[]): PlacedWave[] {
  const union = unionLengths(waves);
  const unionDistances = graphDistances(union.lengths);
  const reference = majoriseStress(unionDistances, classicalScaling(unionDistances, union.ids.length));
  const place = new Map(union.ids.map((id, index) => [id, { x: reference.x[index], y: reference.y[index] }]));
  const before = new Map<string, { x: number; y: number }>();
  return waves.map((wave) => {
    const { ids, lengths } = waveLengths(wave);
    const distances = graphDistances(lengths);
    const at = (known: ReadonlyMap<string, { x: number; y: number }>): Points => ({
      x: Float64Array.from(ids, (id) => known.get(id)?.x ?? 0),
      y: Float64Array.from(ids, (id) => known.get(id)?.y ?? 0),
    });
    const inUnion = at(place);
    const inPrevious = at(before);
    const pull = medianPull(distances, ids.length);
    const best = ownBest(distances, inUnion);
    const { points, stress } = firstAccepted(distances, best, inUnion, (share) => [
      { to: inUnion, weight: new Float64Array(ids.length).fill(share * pull) },
      { to: inPrevious, weight: Float64Array.from(ids, (id) => (before.has(id) ? share * pull : 0)) },
    ]);
    before.clear();
    ids.forEach((id, index) => before.set(id, { x: points.x[index], y: points.y[index] }));
    return { ids, points, stress, ownBestStress: best?.stress ?? null };
  });
}

/**
 * The layout with the strongest anchors of which the stress is accepted. Where the way from the union ends in a poor valley, it
 * is tried from the wave's own best, turned towards the union; with the weakest anchors the better of both is taken.
 */
function firstAccepted(
  distances: Float32Array,
  best: OwnBest | null,
  inUnion: Points,
  anchorsFor: (share: number) => readonly Anchor[],
): { points: Points; stress: number | null } {
  if (best === null) return { points: inUnion, stress: stressPerPair(distances, inUnion) };
  const turned = align(best.points, inUnion);
  let found = { points: inUnion, stress: Infinity };
  for (let share = anchorShare; share >= weakestShare; share /= 2)
    for (const start of [share === anchorShare ? inUnion : found.points, turned]) {
      const points = majoriseStress(distances, start, anchorsFor(share));
      const stress = stressPerPair(distances, points) ?? 0;
      if (stress < found.stress) found = { points, stress };
      if (stress <= acceptedStress * best.stress) return { points, stress };
    }
  return found;
}
