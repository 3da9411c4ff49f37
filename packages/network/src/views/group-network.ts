import { type TieLevel } from "@vensterbank/core";
import { type WaveNetwork, type WaveNode } from "../wave-network";
import { groupOf } from "./relation-groups";
import { networkOfGroups, type ShownGroups } from "./shown-groups";

/** A unit with its people, or a sector with its partners, as one node. */
export interface GroupNode {
  /** `unit:ID` or `sector:NAME`. */
  readonly id: string;
  readonly kind: "unit" | "sector";
  readonly unitId: string | null;
  readonly sector: string | null;
  /** People present, or partners present. */
  readonly size: number;
  /** What it says about others may be counted. */
  readonly told: boolean;
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
  readonly nodes: readonly GroupNode[];
  readonly ties: readonly GroupTie[];
  /** Units that are left out because too few people are in them. */
  readonly unitsLeftOut: number;
}

/**
 * The network for who may not see people: units and sectors as nodes, and between them the number of reports.
 * Ties among sectors are left out: they are not about the organisation.
 */
export function groupNetwork(network: WaveNetwork, shown: ShownGroups): GroupNetwork {
  const visible = networkOfGroups(network, shown);
  const members = new Map<string, WaveNode[]>();
  for (const node of visible.nodes) members.set(groupOf(node), [...(members.get(groupOf(node)) ?? []), node]);
  const all = countedTies(visible);
  const ties = all.filter(({ from, to }) => from !== to && (isUnit(from) || isUnit(to)));
  const reached = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const units = new Set(network.nodes.filter(({ kind }) => kind === "person").map(groupOf));
  return {
    waveId: network.waveId,
    nodes: [...members]
      .filter(([id]) => isUnit(id) || reached.has(id))
      .sort(([a], [b]) => compare(a, b))
      .map(([id, nodes]): GroupNode => {
        const within = all.filter(({ from, to }) => from === id && to === id && isUnit(id));
        return {
          id,
          kind: isUnit(id) ? "unit" : "sector",
          unitId: nodes[0].unitId,
          sector: nodes[0].sector,
          size: nodes.length,
          told: shown.told.has(id),
          within: Object.fromEntries(
            within.map(({ level, ties: count, meanStrength }) => [level, { ties: count, meanStrength }]),
          ),
        };
      }),
    ties,
    unitsLeftOut: [...units].filter((id) => !members.has(id)).length,
  };
}

function countedTies(network: WaveNetwork): GroupTie[] {
  const group = new Map(network.nodes.map((node) => [node.id, groupOf(node)]));
  const sums = new Map<string, Omit<GroupTie, "meanStrength"> & { readonly strength: number }>();
  for (const { from, to, level, strength } of network.ties) {
    const [one, other] = [group.get(from) ?? "", group.get(to) ?? ""];
    const key = JSON.stringify([one, other, level]);
    const known = sums.get(key) ?? { from: one, to: other, level, ties: 0, strength: 0 };
    sums.set(key, { ...known, ties: known.ties + 1, strength: known.strength + strength });
  }
  return [...sums.values()]
    .map(({ strength, ...tie }): GroupTie => ({ ...tie, meanStrength: strength / tie.ties }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.level, b.level));
}

const isUnit = (id: string) => id.startsWith("unit:");

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
