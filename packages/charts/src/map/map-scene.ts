import { message } from "@vensterbank/core";
import {
  type CoalitionPictureInput,
  type PictureNode,
  type TieState,
} from "../coalitions/coalition-picture-input";
import { type ChartText, type Label } from "../scene/chart-text";
import { type MapChange, type MapChoice, type MapHue, mapHues } from "./map-choice";
import { type MapData, type MapNode, type MapSize } from "./map-data";
import { findTargets, mapTargets, type MapTarget, plainWords, targetOf } from "./find-nodes";
import { shortestPath, strongestNeighbours } from "./map-walk";
import { decodeTies, isConfirmed, type MapPair, strengthOf } from "./tie-code";

/** Eight hues tell apart; with more units, their part of the organisation gives the hue. */
const mostHues = 8;

/** What is on the map after a reader's choice. */
export interface MapScene extends CoalitionPictureInput {
  readonly hue: MapHue;
  readonly size: MapSize;
  /** What is drawn between whom; in the order of `ties`. */
  readonly pairs: readonly MapPair[];
  /** Places that were searched for, filtered for or focused on; null = nothing in particular. */
  readonly lit: ReadonlySet<number> | null;
  /** Whose neighbourhood is looked at, and the far end of a path; null when nobody on this map is meant. */
  readonly focus: MapTarget | null;
  readonly to: MapTarget | null;
  /** Places along the asked path; null = not asked, or there is none. */
  readonly path: readonly number[] | null;
}

/** The map as chosen: relations that do not count are left out, people who are not looked at step back. */
export function mapScene(data: MapData, choice: MapChoice, text: ChartText): MapScene {
  const pairs = decodeTies(data.ties).filter(
    (pair) => isOfChange(pair, choice) && (data.view === "groups" || isStrongEnough(pair, choice)),
  );
  const { lit, path, focus, to, shows } = emphasis(data, choice, pairs, text);
  const hue = hueOf(data, choice);
  const size = data.sizes.find((one) => one === choice.size) ?? data.sizes[0];
  const sizes = sizesOf(data, size, pairs);
  return {
    hue,
    size,
    pairs,
    lit,
    focus,
    to,
    path,
    nodes: data.nodes.map((node, place): PictureNode => ({
      id: node.id,
      x: node.x,
      y: node.y,
      role: node.role,
      inside: node.inside,
      label: labelOf(node, data),
      group: groupOf(node, data, hue),
      size: sizes.shares[place],
      ...(node.sector === null ? {} : { sector: data.sectors[node.sector].key }),
      ...(node.state === undefined ? {} : { state: node.state }),
      muted: lit !== null && !lit.has(place),
    })),
    ties: pairs.map((pair) => ({
      from: data.nodes[pair.a].id,
      to: data.nodes[pair.b].id,
      width: strengthOf(pair),
      confirmed: isConfirmed(pair),
      ...(pair.change === undefined ? {} : { state: pair.change.state }),
      muted: !shows(pair),
    })),
    groups: groupsOf(data, hue),
    sectors: data.sectors,
    explains: explained(data, hue, size, Math.max(0, ...sizes.values)),
  };
}

function isStrongEnough(pair: MapPair, { min, both }: MapChoice): boolean {
  return strengthOf(pair) >= min && (!both || isConfirmed(pair) || pair.change !== undefined);
}

const statesOf: Readonly<Record<MapChange, readonly TieState[]>> = {
  begun: ["begun"],
  ended: ["ended"],
  strength: ["stronger", "weaker"],
  kept: ["kept", "stronger", "weaker"],
  moves: ["joined", "left"],
  unknown: ["unknown"],
};

function isOfChange({ change }: MapPair, choice: MapChoice): boolean {
  return change === undefined || choice.change === null || statesOf[choice.change].includes(change.state);
}

function emphasis(data: MapData, choice: MapChoice, pairs: readonly MapPair[], text: ChartText) {
  const asked = choice.focus !== null || choice.to !== null ? mapTargets(data, text) : [];
  const focus = targetOf(asked, choice.focus);
  const end = targetOf(asked, choice.to);
  const to = end?.id === focus?.id ? null : end;
  if (focus === null) return { ...chosen(data, choice, text), focus, to: null, path: null };
  const neighbours = strongestNeighbours(data.nodes.length, pairs);
  if (to !== null) {
    const path = shortestPath(neighbours, focus.places, to.places);
    const steps = new Set(path?.slice(1).map((place, i) => key(path[i], place)));
    const lit = new Set(path ?? [...focus.places, ...to.places]);
    return { lit, path, focus, to, shows: ({ a, b }: MapPair) => steps.has(key(a, b)) };
  }
  const own = new Set(focus.places);
  const lit = new Set([...own, ...focus.places.flatMap((place) => neighbours[place])]);
  return { lit, path: null, focus, to, shows: ({ a, b }: MapPair) => own.has(a) || own.has(b) };
}

/** Who is filtered and searched for, with the relations of either. */
function chosen(data: MapData, choice: MapChoice, text: ChartText) {
  const wanted = matcher(data, choice, text);
  if (wanted === null) return { lit: null, shows: () => true };
  const lit = new Set(data.nodes.flatMap((node, place) => (wanted(node, place) ? [place] : [])));
  return { lit, shows: ({ a, b }: MapPair) => lit.has(a) || lit.has(b) };
}

const key = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

type NodeTest = (node: MapNode, place: number) => boolean;

/** Tells whether a node is among those filtered and searched for; null when everybody is. */
function matcher(data: MapData, choice: MapChoice, text: ChartText): NodeTest | null {
  const tests: NodeTest[] = [];
  const { role, find } = choice;
  const unit = data.units.findIndex(({ code }) => code === choice.unit);
  const sector = data.sectors.findIndex((one) => one.key === choice.sector);
  if (role !== null && data.view !== "groups") tests.push((node) => node.role === role);
  if (unit >= 0) tests.push((node) => node.unit === unit);
  if (sector >= 0) tests.push((node) => node.sector === sector);
  if (choice.coalition !== null && choice.coalition <= data.coalitions.length) {
    const place = choice.coalition - 1;
    tests.push((node) => node.coalition === place);
  }
  if (find !== "") {
    // By name, team or sector; by part of the organisation as well, which is nothing that can be pointed at.
    const targets = new Set(findTargets(mapTargets(data, text), find).flatMap(({ places }) => places));
    const sought = plainWords(find);
    const parts = data.parts.map((part) => plainWords(part).includes(sought));
    tests.push(({ unit: own }, place) => targets.has(place) || (own !== null && parts[data.units[own].part]));
  }
  return tests.length === 0 ? null : (node, place) => tests.every((test) => test(node, place));
}

/** Names where they may be seen; the unit beside who leads it where only roles may; the unit's own name for a unit. */
function labelOf(node: MapNode, data: MapData): Label {
  if (node.name !== null) return node.name;
  const leads = node.role === "manager" || node.role === "unit";
  return node.unit !== null && leads ? data.units[node.unit].label : "";
}

function hueOf(data: MapData, choice: MapChoice): MapHue {
  const offered = huesOf(data);
  return offered.find((one) => one === choice.hue) ?? offered[0];
}

/** What hue may stand for on this map; the first is the default. Between two waves colour is left to the lines. */
export function huesOf({ coalitions, compared }: MapData): readonly MapHue[] {
  return mapHues.filter((hue) =>
    hue === "none" ? compared : hue === "coalition" ? coalitions.length > 0 : true,
  );
}

function groupOf(node: MapNode, { units }: MapData, hue: MapHue): number | null {
  if (hue === "none") return null;
  if (hue === "coalition") return node.coalition;
  if (hue === "sector") return node.sector;
  if (node.unit === null) return null;
  return units.length > mostHues ? units[node.unit].part : node.unit;
}

function groupsOf(data: MapData, hue: MapHue): CoalitionPictureInput["groups"] {
  const labels: readonly Label[] =
    hue === "none"
      ? []
      : hue === "coalition"
        ? data.coalitions
        : hue === "sector"
          ? data.sectors.map(({ label }) => label)
          : data.units.length > mostHues
            ? data.parts
            : data.units.map(({ label }) => label);
  return labels.map((label) => ({ label, hull: hue === "coalition" }));
}

/** 0..1 of the largest on this map. */
function sizesOf({ nodes, view }: MapData, size: MapSize, pairs: readonly MapPair[]) {
  const values = nodes.map((node) => (view === "groups" ? (node.people ?? 0) : (node.between ?? 0)));
  if (view !== "groups" && size === "same") return { values, shares: nodes.map(() => 0.3) };
  if (size === "contacts" || size === "named") {
    values.fill(0);
    for (const { a, b, ab, ba } of pairs) {
      values[a] += size === "contacts" || ba > 0 ? 1 : 0;
      values[b] += size === "contacts" || ab > 0 ? 1 : 0;
    }
  }
  const most = Math.max(...values, 0);
  return { values, shares: values.map((value) => (most > 0 ? Math.sqrt(value / most) : 0)) };
}

function explained({ view }: MapData, hue: MapHue, size: MapSize, most: number) {
  const groups = view === "groups";
  return {
    hue: message("charts.legend.hueOf", { what: message(`charts.legend.hue.${hue}`) }),
    size: message(`charts.legend.size.${groups ? "groups" : size}`, { most: Math.round(most) }),
    width: message(`charts.legend.width.${groups ? "groups" : "people"}`),
  };
}
