import {
  type LayoutQuality,
  type NodePositions,
  type Position,
  type Positions,
  type WavePositions,
} from "../network-result";
import { veryLarge } from "../very-large";
import { type WaveNetwork } from "../wave-network";
import { anchoredLayout, type PlacedWave } from "./anchored-layout";
import { unitDiscs } from "./unit-discs";
import { peopleContacts } from "./wave-contacts";
import { partnerPlaces, windowFrame } from "./partner-places";

/** Room between the frame and the people within it. */
const margin = 0.05;

/**
 * Where everybody stands in every wave, in the unit square: people inside the frame of the organisation by
 * union-anchored stress majorisation, partners around it by sector. Same networks, same bytes. In very large
 * organisations units are laid out, with their people around them, and the positions say so.
 */
export function layoutWaves(networks: readonly WaveNetwork[]): Positions {
  const contacts = networks.map(peopleContacts);
  const byUnit = new Set(contacts.flatMap(({ ids }) => ids)).size > veryLarge;
  const placed = byUnit ? unitDiscs(networks, contacts) : anchoredLayout(contacts);
  const fit = fitInto(placed);
  const people = Object.fromEntries(
    networks.map(({ waveId }, wave) => [
      waveId,
      Object.fromEntries(
        placed[wave].ids.map((id, i) => [id, fit(placed[wave].points.x[i], placed[wave].points.y[i])]),
      ),
    ]),
  );
  const partners = partnerPlaces(networks, people);
  const waves: WavePositions = Object.fromEntries(
    networks.map(({ waveId, nodes }) => [
      waveId,
      Object.fromEntries(
        nodes.map(({ id }) => [id, rounded(people[waveId][id] ?? partners.get(id) ?? { x: 0.5, y: 0.5 })]),
      ),
    ]),
  );
  const quality = networks.map(({ waveId }, wave): LayoutQuality => {
    const previous = wave > 0 ? people[networks[wave - 1].waveId] : null;
    const { stress, ownBestStress } = placed[wave];
    return { waveId, stress, ownBestStress, displacement: previous && meanShift(previous, people[waveId]) };
  });
  return { frame: windowFrame, waves, quality, ...(byUnit && { placedBy: "unit" as const }) };
}

/** One scale for all waves, so that nothing moves by fitting; x and y alike. */
function fitInto(placed: readonly PlacedWave[]): (x: number, y: number) => Position {
  const xs = placed.flatMap(({ points }) => [...points.x]);
  const ys = placed.flatMap(({ points }) => [...points.y]);
  const range = (values: readonly number[]) =>
    values.reduce(
      (ends, value) => [Math.min(ends[0], value), Math.max(ends[1], value)],
      [Infinity, -Infinity],
    );
  const [[left, right], [top, bottom]] = [range(xs), range(ys)];
  const extent = Math.max(right - left, bottom - top);
  const scale = extent > 0 ? (windowFrame.size - 2 * margin) / extent : 0;
  const middle = windowFrame.x + windowFrame.size / 2;
  return (x, y) => ({
    x: middle + scale * (x - (left + right) / 2),
    y: middle + scale * (y - (top + bottom) / 2),
  });
}

/** Mean shift of who is in both, as share of the diagonal of the frame; null when nobody is. */
function meanShift(before: NodePositions, after: NodePositions): number | null {
  const stayed = Object.keys(after).filter((id) => id in before);
  if (stayed.length === 0) return null;
  const sum = stayed.reduce(
    (total, id) => total + Math.sqrt((after[id].x - before[id].x) ** 2 + (after[id].y - before[id].y) ** 2),
    0,
  );
  return sum / stayed.length / (windowFrame.size * Math.SQRT2);
}

/** Six decimals are finer than any screen and keep the document small. */
function rounded({ x, y }: Position): Position {
  return { x: Math.round(x * 1e6) / 1e6, y: Math.round(y * 1e6) / 1e6 };
}
