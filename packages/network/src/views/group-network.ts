import { type TieLevel } from "@vensterbank/core";
import { type WaveNetwork, type WaveNode } from "../wave-network";

/** A unit with its people, or a sector with its partners, as one node. */
export interface GroupNode {
  /** `unit:ID` or `sector:NAME`. */
  readonly id: string;
  readonly kind: "unit" | "sector";
  readonly unitId: string | null;
  readonly sector: string | null;
  /** People present, or partners present. */
  readonly size: number;
  /** Ties within the group, per level. */
  readonly within: Readonly<Partial<Record<TieLevel, GroupTieFigures>>>;
}

export interface GroupTieFigures {
  /** Reports. */
  readonly ties: number;
  /** Mean strength of the reports, 1..4. */
  readonly meanStrength: number;
}

export interface GroupTie extends GroupTieFigures {
  readonly from: string;
  readonly to: string;
  readonly level: TieLevel;
}

export interface GroupNetwork {
  readonly waveId: string;
  readonly threshold: number;
  readonly nodes: readonly GroupNode[];
  readonly ties: readonly GroupTie[];
  /** Units left out because fewer than the threshold were present or answered. */
  readonly unitsLeftOut: number;
}

/**
 * The network for who may not see people: units and sectors. A unit is shown when at least `threshold` people are
 * present in it and as many answered; a tie when every unit at its ends is shown. Sectors hold organisations, not people, and
 * are shown when a shown unit is tied to them. Primary rule only: what follows from several views is the disclosure
 * gate's task.
 */
export function groupNetwork(network: WaveNetwork, threshold: number): GroupNetwork {
  const groups = new Map<string, WaveNode[]>();
  const groupOf = new Map<string, string>();
  for (const node of network.nodes) {
    const group = node.kind === "person" ? `unit:${node.unitId ?? ""}` : `sector:${node.sector ?? ""}`;
    groupOf.set(node.id, group);
    groups.set(group, [...(groups.get(group) ?? []), node]);
  }
  const isUnit = (group: string) => group.startsWith("unit:");
  const large = (group: string) =>
    (groups.get(group) ?? []).filter((node) => node.responded).length >= threshold;
  const figures = new Map<
    string,
    { from: string; to: string; level: TieLevel; ties: number; strength: number }
  >();
  for (const tie of network.ties) {
    const [from, to] = [groupOf.get(tie.from) ?? "", groupOf.get(tie.to) ?? ""];
    if (![from, to].filter(isUnit).every(large) || !(isUnit(from) || isUnit(to))) continue;
    const key = JSON.stringify([from, to, tie.level]);
    const known = figures.get(key) ?? { from, to, level: tie.level, ties: 0, strength: 0 };
    figures.set(key, { ...known, ties: known.ties + 1, strength: known.strength + tie.strength });
  }
  const all = [...figures.values()]
    .map(({ from, to, level, ties, strength }): GroupTie => ({
      from,
      to,
      level,
      ties,
      meanStrength: strength / ties,
    }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.level, b.level));
  const ties = all.filter(({ from, to }) => from !== to);
  const reached = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const shown = [...groups.keys()]
    .filter((group) => (isUnit(group) ? large(group) : reached.has(group)))
    .sort();
  return {
    waveId: network.waveId,
    threshold,
    nodes: shown.map((id): GroupNode => {
      const [first] = groups.get(id) ?? [];
      const within = all.filter(({ from, to }) => from === id && to === id);
      return {
        id,
        kind: isUnit(id) ? "unit" : "sector",
        unitId: first.unitId,
        sector: first.sector,
        size: groups.get(id)?.length ?? 0,
        within: Object.fromEntries(
          within.map(({ level, ties, meanStrength }) => [level, { ties, meanStrength }]),
        ),
      };
    }),
    ties,
    unitsLeftOut: [...groups.keys()].filter((group) => isUnit(group) && !large(group)).length,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
