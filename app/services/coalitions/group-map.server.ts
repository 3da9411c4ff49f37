import {
  encodeTies,
  type MapData,
  type MapNode,
  type MapPair,
  type Strength,
  type TieState,
  windowPlacement,
} from "@vensterbank/charts";
import { type TieLevel } from "@vensterbank/core";
import {
  groupNetwork,
  type GroupNetwork,
  groupOf,
  networkOfGroups,
  type NetworkResult,
  type ShownGroups,
  type WaveNetwork,
} from "@vensterbank/network";
import { sectorLabel } from "./people-map.server";
import { type WaveOfGroups } from "./shown-groups.server";
import { type UnitList } from "./unit-list.server";

export interface GroupMapSource {
  readonly level: TieLevel | "combined";
  readonly wave: WaveOfGroups;
  readonly from: WaveOfGroups | null;
  /** All waves that are shown together, so that a group stands in the same place in each. */
  readonly together: readonly WaveOfGroups[];
  readonly positions: NetworkResult["positions"];
  readonly unitList: UnitList;
}

/** Units and sectors as wholes; nothing of a single person, nothing that the disclosure gate has not let through. */
export function groupMap({ level, wave, from, together, positions, unitList }: GroupMapSource): MapData {
  const grouped = ({ network, shown }: WaveOfGroups): Grouped => ({
    ...groupNetwork(oneTieEach(network, level), shown),
    shown,
  });
  const now = grouped(wave);
  const before = from === null ? null : grouped(from);
  const ids = [...new Set([...now.nodes, ...(before?.nodes ?? [])].map(({ id }) => id))].sort();
  const places = groupPlaces(together, positions);
  const sectors = [...new Set(ids.filter(isSector).map(nameOf))].sort();
  const nodes = ids.map((id): MapNode => {
    const place = places.get(id) ?? { x: 0.5, y: 0.5 };
    const here = now.nodes.find((node) => node.id === id);
    const there = before?.nodes.find((node) => node.id === id);
    return {
      id,
      role: isSector(id) ? "partner" : "unit",
      inside: !isSector(id),
      name: null,
      unit: isSector(id) ? null : (unitList.placeOf.get(nameOf(id)) ?? null),
      sector: isSector(id) ? sectors.indexOf(nameOf(id)) : null,
      coalition: null,
      x: Math.round(place.x * 1e4) / 1e4,
      y: Math.round(place.y * 1e4) / 1e4,
      answered: (here ?? there)?.told ?? false,
      between: null,
      people: (here ?? there)?.size ?? 0,
      ...(before === null
        ? {}
        : { state: here === undefined ? "left" : there === undefined ? "joined" : "stayed" }),
    };
  });
  return {
    view: "groups",
    level,
    // The unit's own name in addresses; its id would be as good, but longer.
    nodes: nodes.map((node) => ({
      ...node,
      id: node.unit === null ? node.id : `unit:${unitList.units[node.unit].code}`,
    })),
    units: unitList.units,
    parts: unitList.parts,
    sectors: sectors.map((key) => ({ key, label: sectorLabel(key) })),
    coalitions: [],
    sizes: ["same"],
    ties: encodeTies(pairsOf(now, before, ids)),
    compared: before !== null,
  };
}

/** The groups of a wave with what may be told of them. */
interface Grouped extends GroupNetwork {
  readonly shown: ShownGroups;
}

/** Stands in no name of a unit or sector. */
const between = "\n";
const isSector = (id: string) => id.startsWith("sector:");
const nameOf = (id: string) => id.slice(id.indexOf(":") + 1);

/** One report per pair, the strongest: a relation about two levels is one relation here. */
function oneTieEach(network: WaveNetwork, level: TieLevel | "combined"): WaveNetwork {
  const strongest = new Map<string, WaveNetwork["ties"][number]>();
  for (const tie of network.ties) {
    if (level !== "combined" && tie.level !== level) continue;
    const known = strongest.get(`${tie.from} ${tie.to}`);
    if (known === undefined || tie.strength > known.strength) strongest.set(`${tie.from} ${tie.to}`, tie);
  }
  const [one] = network.levels;
  return { ...network, ties: [...strongest.values()].map((tie) => ({ ...tie, level: one })) };
}

/** Over all waves: the mean place of the members of a unit, within the frame; sectors around it. */
function groupPlaces(
  together: readonly WaveOfGroups[],
  positions: NetworkResult["positions"],
): ReturnType<typeof windowPlacement> {
  const sums = new Map<string, { x: number; y: number; count: number }>();
  for (const { network, shown } of together)
    for (const node of networkOfGroups(network, shown).nodes) {
      const at = positions.waves[network.waveId]?.[node.id];
      if (at === undefined) continue;
      const id = groupOf(node);
      const sum = sums.get(id) ?? { x: 0, y: 0, count: 0 };
      sums.set(id, { x: sum.x + at.x, y: sum.y + at.y, count: sum.count + 1 });
    }
  return windowPlacement(
    [...sums]
      .map(([id, { x, y, count }]) => ({
        id,
        inside: !isSector(id),
        x: x / count,
        y: y / count,
        ...(isSector(id) ? { sector: nameOf(id) } : {}),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

function pairsOf(now: Grouped, before: Grouped | null, ids: readonly string[]): MapPair[] {
  const after = saidBetween(now);
  const earlier = before === null ? null : saidBetween(before);
  const keys = new Set([...after.keys(), ...(earlier?.keys() ?? [])]);
  return [...keys]
    .map((key): MapPair => {
      const [one, other] = key.split(between);
      const pair = after.get(key) ?? nothing;
      const ends = { a: ids.indexOf(one), b: ids.indexOf(other) };
      if (earlier === null || before === null) return { ...ends, ...pair };
      const old = earlier.get(key) ?? nothing;
      const known = (from: string, to: string) =>
        [now, before].every(({ shown: { told, named } }) => told.has(from) && named.has(to));
      const change = changeOf(old, pair, { ab: known(one, other), ba: known(other, one) });
      return { ...ends, ...pair, change };
    })
    .sort((a, b) => a.a - b.a || a.b - b.b);
}

const nothing: Said = { ab: 0, ba: 0, reports: 0 };

/** Compared in the directions that may be told in both waves. */
function changeOf(old: Said, now: Said, known: Readonly<Record<"ab" | "ba", boolean>>): MapPair["change"] {
  const strongest = (said: Said, directions: Readonly<Record<"ab" | "ba", boolean>>) =>
    Math.max(directions.ab ? said.ab : 0, directions.ba ? said.ba : 0) as Strength;
  const before = strongest(old, known);
  const after = strongest(now, known);
  if (before === 0 && after === 0)
    return { before: strongest(old, { ab: true, ba: true }), state: "unknown" };
  return { before, state: stateOf(before, after) };
}

type Said = Pick<MapPair, "ab" | "ba"> & { readonly reports: number };

/** Reports between two groups in both directions, and how dense they are, in four steps that hold for every wave. */
function saidBetween({ nodes, ties }: GroupNetwork): Map<string, Said> {
  const size = new Map(nodes.map((node) => [node.id, node.size]));
  const said = new Map<string, Said>();
  for (const { from, to, ties: reports } of ties) {
    const forward = from < to;
    const key = forward ? from + between + to : to + between + from;
    const known = said.get(key) ?? { ab: 0, ba: 0, reports: 0 };
    const density = reports / ((size.get(from) ?? 1) * (size.get(to) ?? 1));
    const step = Math.min(4, Math.max(1, Math.ceil(6.4 * Math.sqrt(density)))) as Strength;
    said.set(key, {
      ab: forward ? step : known.ab,
      ba: forward ? known.ba : step,
      reports: known.reports + reports,
    });
  }
  return said;
}

function stateOf(before: number, after: number): TieState {
  if (before > 0 && after > 0) return before === after ? "kept" : after > before ? "stronger" : "weaker";
  return after > 0 ? "begun" : "ended";
}
