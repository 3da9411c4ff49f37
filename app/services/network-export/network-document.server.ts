import { decodeTies, type Label, type MapData, type MapNode } from "@vensterbank/charts";
import { type Message, tieLevels } from "@vensterbank/core";
import {
  type Attributes,
  type NetworkDocument,
  type NetworkNode,
  type NetworkTie,
} from "@vensterbank/interchange";
import { type WaveMaps } from "./shown-network.server";

type Say = (message: Message) => string;

/**
 * Maps as a network: a relation per level, directed, weight the strength that was told (1-4; between groups the density
 * in the four steps of the map). Waves are called by their number. Who did not answer, or of whom nothing may be told,
 * has not answered: their ties are not observed. Of role, unit and sector the last wave counts.
 */
export function networkDocument(waves: readonly WaveMaps[], say: Say): NetworkDocument {
  const names = waves.map(({ wave }) => String(wave.number));
  const nodes = new Map<string, Found>();
  const ties: NetworkTie[] = [];
  const several = waves.length > 1;
  for (const [index, { levels, combined }] of waves.entries()) {
    const wave = names[index];
    for (const { level, map } of [...levels, { level: "combined", map: combined } as const]) {
      const coalition = ["coalition", ...(several ? [wave] : []), ...(level === "combined" ? [] : [level])];
      for (const node of map.nodes) remember(nodes, { node, map, wave, coalition: coalition.join("_") }, say);
      if (level !== "combined") ties.push(...tiesOf(map, level, wave));
    }
  }
  const asked = tieLevels.map((level) => ({
    name: level,
    waves: names.filter((_, index) => waves[index].levels.some((one) => one.level === level)),
  }));
  return {
    waves: names,
    relations: asked.flatMap(({ name, waves: those }) => {
      if (those.length === 0) return [];
      return [{ name, directed: true, ...(those.length === names.length ? {} : { waves: those }) }];
    }),
    nodes: [...nodes.values()].map((node) => ({
      ...node,
      presence: [...node.presence],
      answered: [...node.answered],
    })),
    ties,
  };
}

interface Found extends Pick<NetworkNode, "id" | "label" | "attributes"> {
  readonly presence: Set<string>;
  readonly answered: Set<string>;
}

interface Seen {
  readonly node: MapNode;
  readonly map: MapData;
  readonly wave: string;
  /** Under which name its coalition is told. */
  readonly coalition: string;
}

function remember(nodes: Map<string, Found>, { node, map, wave, coalition }: Seen, say: Say): void {
  const { presence, answered, attributes } = nodes.get(node.id) ?? {
    presence: new Set<string>(),
    answered: new Set<string>(),
    attributes: {},
  };
  presence.add(wave);
  if (node.answered) answered.add(wave);
  const known = attributesOf(node, map, say);
  nodes.set(node.id, {
    id: node.id,
    label: labelOf(node, map, say),
    attributes: {
      ...coalitionsIn(attributes),
      ...known,
      ...(map.coalitions.length === 0
        ? {}
        : { [coalition]: node.coalition === null ? null : labelIn(map.coalitions[node.coalition], say) }),
    },
    presence,
    answered,
  });
}

/** Coalitions of other waves and levels stay beside this one. */
function coalitionsIn(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name.startsWith("coalition")));
}

function attributesOf({ inside, role, unit, sector, people }: MapNode, map: MapData, say: Say): Attributes {
  return {
    side: inside ? "inside" : "outside",
    role,
    unit: unit === null ? null : map.units[unit].label,
    sector: sector === null ? null : labelIn(map.sectors[sector].label, say),
    ...(people === undefined ? {} : { people }),
  };
}

/** By name never: the place of somebody in the organisation, or the name of a unit or sector. */
function labelOf({ id, role, unit, sector }: MapNode, map: MapData, say: Say): string {
  const place =
    unit !== null ? map.units[unit].label : sector !== null ? labelIn(map.sectors[sector].label, say) : "";
  if (map.view === "groups") return place === "" ? id : place;
  const roleName = role === "unit" ? "" : say({ key: `common.role.${role}` });
  return [roleName, place].filter((part) => part !== "").join(", ") || id;
}

function labelIn(label: Label, say: Say): string {
  return typeof label === "string" ? label : say(label);
}

function tiesOf(map: MapData, relation: string, wave: string): NetworkTie[] {
  return decodeTies(map.ties).flatMap(({ a, b, ab, ba, reports }) => {
    const attributes: Attributes = reports === undefined ? {} : { reports_both_ways: reports };
    const tie = (from: number, to: number, weight: number): NetworkTie[] =>
      weight === 0
        ? []
        : [{ from: map.nodes[from].id, to: map.nodes[to].id, relation, wave, weight, attributes }];
    return [...tie(a, b, ab), ...tie(b, a, ba)];
  });
}
