import {
  encodeTies,
  type MapData,
  type MapNode,
  type MapPair,
  type Strength,
  type TieState,
  windowPlacement,
} from "@vensterbank/charts";
import { type TieLevel, type UnitNode } from "@vensterbank/core";
import { groupNetwork, type GroupNetwork, type NetworkResult, type WaveNetwork } from "@vensterbank/network";
import { sectorLabel } from "./people-map.server";
import { networkOfShownGroups } from "./shown-groups.server";
import { type UnitList } from "./unit-list.server";

interface WaveOfGroups {
  readonly network: WaveNetwork;
  readonly tree: readonly UnitNode[];
}

export interface GroupMapSource {
  readonly level: TieLevel | "combined";
  readonly wave: WaveOfGroups;
  readonly from: WaveOfGroups | null;
  /** All waves that are shown together, so that a group stands in the same place in each. */
  readonly together: readonly WaveOfGroups[];
  readonly threshold: number;
  readonly positions: NetworkResult["positions"];
  readonly unitList: UnitList;
}

/** Units and sectors as wholes; nothing of a single person, nothing of a group below the threshold. */
export function groupMap({
  level,
  wave,
  from,
  together,
  threshold,
  positions,
  unitList,
}: GroupMapSource): MapData {
  const grouped = (one: WaveOfGroups) =>
    groupNetwork(oneTieEach(networkOfShownGroups(one.network, one.tree, threshold), level), threshold);
  const now = grouped(wave);
  const before = from === null ? null : grouped(from);
  const ids = [...new Set([...now.nodes, ...(before?.nodes ?? [])].map(({ id }) => id))].sort();
  const places = groupPlaces(together, threshold, positions);
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
      answered: true,
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
  threshold: number,
  positions: NetworkResult["positions"],
): ReturnType<typeof windowPlacement> {
  const sums = new Map<string, { x: number; y: number; count: number }>();
  for (const { network, tree } of together)
    for (const node of networkOfShownGroups(network, tree, threshold).nodes) {
      const at = positions.waves[network.waveId]?.[node.id];
      if (at === undefined) continue;
      const id = node.kind === "person" ? `unit:${node.unitId ?? ""}` : `sector:${node.sector ?? ""}`;
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

function pairsOf(now: GroupNetwork, before: GroupNetwork | null, ids: readonly string[]): MapPair[] {
  const after = saidBetween(now);
  const earlier = before === null ? null : saidBetween(before);
  const keys = new Set([...after.keys(), ...(earlier?.keys() ?? [])]);
  const shownIn = (network: GroupNetwork, id: string) => network.nodes.some((node) => node.id === id);
  return [...keys]
    .map((key): MapPair => {
      const [one, other] = key.split(between);
      const pair = after.get(key) ?? { ab: 0, ba: 0, reports: 0 };
      const ends = { a: ids.indexOf(one), b: ids.indexOf(other) };
      if (earlier === null || before === null) return { ...ends, ...pair };
      const old = earlier.get(key);
      const strongest = Math.max(old?.ab ?? 0, old?.ba ?? 0) as Strength;
      const inBoth = [one, other].every((id) => shownIn(now, id) && shownIn(before, id));
      const state = stateOf(strongest, Math.max(pair.ab, pair.ba), inBoth);
      return { ...ends, ...pair, change: { before: strongest, state } };
    })
    .sort((a, b) => a.a - b.a || a.b - b.b);
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

function stateOf(before: number, after: number, inBoth: boolean): TieState {
  if (before > 0 && after > 0) return before === after ? "kept" : after > before ? "stronger" : "weaker";
  if (!inBoth) return "unknown";
  return after > 0 ? "begun" : "ended";
}
