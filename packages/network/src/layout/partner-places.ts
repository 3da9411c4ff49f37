import { strongestTies } from "../graph/strongest-ties";
import { type Position, type WavePositions } from "../network-result";
import { type WaveNetwork } from "../wave-network";

/** The window frame of the organisation in the unit square, and the line around it on which partners stand. */
export const windowFrame = { x: 0.15, y: 0.15, size: 0.7 } as const;
/** Distances of that line from the frame: one, or several lines in turn where partners would touch on one. */
const lineOffsets = [[0.07], [0.045, 0.105], [0.035, 0.075, 0.115]] as const;
/** Room along a line that a partner needs. */
const partnerRoom = 0.03;
/** Steps tried to turn the ring of partners towards their contacts. */
const turns = 120;

interface Partner {
  readonly id: string;
  readonly sector: string;
  /** Where on the line its contacts look out, 0..1 clockwise from the upper left corner; null without contacts. */
  readonly wish: number | null;
}

/**
 * Places of partners around the frame, the same in all waves: sectors side by side, each partner as near its contacts
 * as that allows, at equal distances so that none overlap.
 */
export function partnerPlaces(
  networks: readonly WaveNetwork[],
  people: WavePositions,
): ReadonlyMap<string, Position> {
  const partners = partnersWithWish(networks, people);
  const sectors = [...new Set(partners.map((partner) => partner.sector))].map((sector) => {
    const members = partners.filter((partner) => partner.sector === sector);
    return { sector, members, wish: circularMean(members.flatMap((partner) => partner.wish ?? [])) };
  });
  const byWish = (a: number | null, b: number | null) => (a ?? 1) - (b ?? 1);
  sectors.sort((a, b) => byWish(a.wish, b.wish) || (a.sector < b.sector ? -1 : 1));
  // One empty slot between sectors shows where one ends.
  const slots = partners.length + sectors.length;
  const ring: { partner: Partner; slot: number }[] = [];
  let slot = 0;
  for (const { members, wish } of sectors) {
    // Within a sector order by the way round from its own middle, so that no sector is torn at the corner where 0 meets 1.
    const turn = (partner: Partner) =>
      partner.wish === null || wish === null ? 0.5 : fraction(partner.wish - wish + 0.5);
    for (const partner of [...members].sort((a, b) => turn(a) - turn(b) || (a.id < b.id ? -1 : 1)))
      ring.push({ partner, slot: slot++ });
    slot++;
  }
  let best = { turn: 0, cost: Infinity };
  for (let step = 0; step < turns; step++) {
    const turn = step / turns;
    const cost = ring.reduce(
      (sum, { partner, slot: at }) => sum + wayRound(partner.wish, fraction(at / slots + turn)) ** 2,
      0,
    );
    if (cost < best.cost - 1e-12) best = { turn, cost };
  }
  const room = (4 * windowFrame.size) / slots;
  const offsets = lineOffsets.find((lines) => lines.length * room >= partnerRoom) ?? lineOffsets[2];
  return new Map(
    ring.map(({ partner, slot: at }) => [
      partner.id,
      onLine(fraction(at / slots + best.turn), offsets[at % offsets.length]),
    ]),
  );
}

function partnersWithWish(networks: readonly WaveNetwork[], people: WavePositions): Partner[] {
  const sectorOf = new Map<string, string>();
  const reach = new Map<string, { x: number; y: number; weight: number }>();
  for (const network of networks) {
    for (const node of network.nodes) if (node.kind === "partner") sectorOf.set(node.id, node.sector ?? "");
    for (const { from, to, strength } of strongestTies(network, "combined")) {
      const partner = [from, to].find((id) => sectorOf.has(id));
      const place = people[network.waveId][partner === from ? to : from];
      if (partner === undefined || place === undefined) continue;
      const sum = reach.get(partner) ?? { x: 0, y: 0, weight: 0 };
      reach.set(partner, {
        x: sum.x + strength * (place.x - 0.5),
        y: sum.y + strength * (place.y - 0.5),
        weight: sum.weight + strength,
      });
    }
  }
  return [...sectorOf]
    .map(([id, sector]) => {
      const sum = reach.get(id);
      return {
        id,
        sector,
        wish: sum === undefined ? null : lookingOut(sum.x / sum.weight, sum.y / sum.weight),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Where a ray from the middle leaves the square, 0..1 clockwise from the upper left corner; null in the very middle. */
function lookingOut(x: number, y: number): number | null {
  const reach = Math.max(Math.abs(x), Math.abs(y));
  if (reach < 1e-9) return null;
  const [u, v] = [x / reach, y / reach];
  if (v === -1) return (1 + u) / 8;
  if (u === 1) return 0.25 + (1 + v) / 8;
  if (v === 1) return 0.5 + (1 - u) / 8;
  return 0.75 + (1 - v) / 8;
}

/** @param t 0..1 clockwise from the upper left corner @param offset from the frame */
function onLine(t: number, offset: number): Position {
  const line = { start: windowFrame.x - offset, size: windowFrame.size + 2 * offset };
  const side = Math.floor(t * 4);
  const along = line.start + (t * 4 - side) * line.size;
  const [near, far] = [line.start, line.start + line.size];
  if (side === 0) return { x: along, y: near };
  if (side === 1) return { x: far, y: along };
  if (side === 2) return { x: near + far - along, y: far };
  return { x: near, y: near + far - along };
}

function fraction(t: number): number {
  const rest = t - Math.floor(t);
  return rest >= 1 ? 0 : rest;
}

function wayRound(wish: number | null, t: number): number {
  if (wish === null) return 0;
  const apart = Math.abs(wish - t);
  return Math.min(apart, 1 - apart);
}

function circularMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const spread = (middle: number) => values.reduce((sum, value) => sum + wayRound(value, middle) ** 2, 0);
  let best = values[0];
  for (const value of values) if (spread(value) < spread(best) - 1e-12) best = value;
  return best;
}
