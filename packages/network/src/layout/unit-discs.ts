import { type WaveNetwork } from "../wave-network";
import { anchoredLayout, type PlacedWave } from "./anchored-layout";
import { unitContacts, type WaveContacts } from "./wave-contacts";

/** Share of the plane that the discs of all units take together. */
const covered = 0.25;
/** Between two people on the spiral of a sunflower (Vogel 1979), in radians. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * A layout for organisations that are too large to weigh every pair of people: units are laid out, and everybody stands
 * in the disc of the own unit, on a spiral in order of id. Who stays in a unit keeps the place in its disc, also while
 * others come and go.
 */
export function unitDiscs(networks: readonly WaveNetwork[], waves: readonly WaveContacts[]): PlacedWave[] {
  const units = networks.map(
    ({ nodes }) => new Map(nodes.map(({ id, unitId }) => [id, unitId ?? ""] as const)),
  );
  const unitOf = (wave: number) => (person: string) => units[wave].get(person) ?? "";
  const placed = anchoredLayout(waves.map((wave, index) => unitContacts(wave, unitOf(index))));
  const seats = seatsPerUnit(waves, unitOf);
  const everybody = [...seats.values()].reduce((sum, seat) => sum + seat.size, 0);
  const spacing = extentOf(placed) * Math.sqrt(covered / (Math.PI * Math.max(1, everybody)));
  return placed.map(({ ids, points, stress, ownBestStress }, wave) => {
    const place = new Map(ids.map((id, index) => [id, { x: points.x[index], y: points.y[index] }]));
    const people = waves[wave].ids.map((person) => {
      const unit = unitOf(wave)(person);
      const seat = seats.get(unit)?.get(person) ?? 0;
      const { x, y } = place.get(unit) ?? { x: 0, y: 0 };
      const radius = spacing * Math.sqrt(seat + 0.5);
      return { x: x + radius * Math.cos(seat * goldenAngle), y: y + radius * Math.sin(seat * goldenAngle) };
    });
    return {
      ids: waves[wave].ids,
      points: { x: Float64Array.from(people, ({ x }) => x), y: Float64Array.from(people, ({ y }) => y) },
      stress,
      ownBestStress,
    };
  });
}

/** Number of everybody who was ever in a unit, in order of id, from 0. */
function seatsPerUnit(
  waves: readonly WaveContacts[],
  unitOf: (wave: number) => (person: string) => string,
): Map<string, Map<string, number>> {
  const ever = new Map<string, Set<string>>();
  waves.forEach(({ ids }, wave) => {
    for (const person of ids) {
      const unit = unitOf(wave)(person);
      const known = ever.get(unit) ?? new Set<string>();
      known.add(person);
      ever.set(unit, known);
    }
  });
  return new Map(
    [...ever].map(([unit, people]) => [
      unit,
      new Map([...people].sort().map((person, index) => [person, index])),
    ]),
  );
}

/** Longest side of what all waves cover; 1 when everything stands on one spot. */
function extentOf(placed: readonly PlacedWave[]): number {
  const sides = (["x", "y"] as const).map((axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (const { points } of placed)
      for (const value of points[axis]) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    return high - low;
  });
  return Math.max(...sides) || 1;
}
