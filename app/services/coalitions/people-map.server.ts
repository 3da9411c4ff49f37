import {
  encodeTies,
  layoutPlace,
  type MapData,
  type MapNode,
  type MapSize,
  mapSizes,
} from "@vensterbank/charts";
import { message, type NameLevel, type TieLevel } from "@vensterbank/core";
import {
  type NetworkChange,
  type NetworkResult,
  type NodeResult,
  type ScopeResult,
  type WaveNetwork,
  type WaveNode,
} from "@vensterbank/network";
import { type OpaqueKey } from "./opaque-keys.server";
import { pairChanges, pairTies } from "./pair-ties.server";
import { type UnitList } from "./unit-list.server";

export interface PeopleMapSource {
  readonly view: Exclude<NameLevel, "groups">;
  readonly level: TieLevel | "combined";
  readonly network: WaveNetwork;
  readonly scope: ScopeResult;
  /** Figures of single nodes may be shown to this reader. */
  readonly figures: boolean;
  readonly positions: NetworkResult["positions"];
  readonly unitList: UnitList;
  readonly keyOf: OpaqueKey;
  /** Names of people and partners; empty without the right to them. */
  readonly names: ReadonlyMap<string, string>;
  readonly coalitions: MapData["coalitions"];
  readonly comparison: { readonly from: WaveNetwork; readonly change: NetworkChange } | null;
}

/** People and partners one by one: by name, or by role and unit under keys that lead to nobody. */
export function peopleMap(source: PeopleMapSource): MapData {
  const { view, level, network, unitList, keyOf, coalitions, comparison, figures } = source;
  const present = new Set(network.nodes.map(({ id }) => id));
  const gone = comparison === null ? [] : comparison.from.nodes.filter(({ id }) => !present.has(id));
  // In order of key, because the order of ids is that of the staff list.
  const nodes = [...network.nodes, ...gone].sort((a, b) => (keyOf(a.id) < keyOf(b.id) ? -1 : 1));
  const sectors = [...new Set(nodes.flatMap(({ sector }) => sector ?? []))].sort();
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const placeAt = layoutPlace(source.positions);
  const wasThere = new Set(comparison?.from.nodes.map(({ id }) => id));
  const found = new Map(source.scope.nodes.map((node) => [node.id, node]));
  const change = comparison?.change.scopes[level];
  const pairs = change === undefined ? pairTies(network, level, placeOf) : pairChanges(change, placeOf);
  return {
    view,
    level,
    nodes: nodes.map((node) =>
      mapNode(node, source, sectors, wasThere, placeAt, present.has(node.id) ? found.get(node.id) : null),
    ),
    units: unitList.units,
    parts: unitList.parts,
    sectors: sectors.map((key) => ({ key, label: sectorLabel(key) })),
    coalitions,
    sizes: figures ? mapSizes : (["same"] satisfies MapSize[]),
    ties: encodeTies(pairs),
    compared: comparison !== null,
  };
}

/** The name of a default sector as a message; one of the tenant's own as it was written. */
export function sectorLabel(key: string): MapData["sectors"][number]["label"] {
  return known.has(key) ? message(`coalitions.sector.${key}`) : key;
}

const known = new Set([
  "municipality",
  "municipal-teams",
  "housing",
  "police-justice",
  "health",
  "mental-health",
  "youth-care",
  "education",
  "employment",
  "employers",
  "volunteers",
  "welfare",
  "knowledge",
  "professional-body",
  "politics",
  "other",
  // Typed by a respondent, and not yet placed by a coordinator.
  "unknown",
]);

function mapNode(
  node: WaveNode,
  { network, scope, positions, unitList, keyOf, names, figures, comparison }: PeopleMapSource,
  sectors: readonly string[],
  wasThere: ReadonlySet<string>,
  placeAt: ReturnType<typeof layoutPlace>,
  /** Null for who was only there in the other wave. */
  found: NodeResult | null | undefined,
): MapNode {
  const wave = found === null ? (comparison?.from.waveId ?? network.waveId) : network.waveId;
  const place = placeAt(positions.waves[wave]?.[node.id] ?? { x: 0.5, y: 0.5 });
  const coalition = scope.coalitions.list.find(({ id }) => id === found?.coalition);
  return {
    id: keyOf(node.id),
    role: node.role,
    inside: node.kind === "person",
    name: names.get(node.id) ?? null,
    unit: node.unitId === null ? null : (unitList.placeOf.get(node.unitId) ?? null),
    sector: node.sector === null ? null : sectors.indexOf(node.sector),
    coalition: coalition === undefined ? null : coalition.number - 1,
    x: rounded(place.x),
    y: rounded(place.y),
    answered: node.responded,
    between: figures ? rounded(found?.betweenness ?? 0) : null,
    ...(comparison === null
      ? {}
      : { state: found === null ? "left" : wasThere.has(node.id) ? "stayed" : "joined" }),
  };
}

/** Finer than any screen. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
