import { type WaveNetwork, type WaveNode } from "../wave-network";

/** The sector under which small sectors are taken together. */
export const otherSector = "other";

/** A unit with the people who stand in it directly, or a sector with its partner organisations. */
export interface RelationGroup {
  /** `unit:ID` or `sector:NAME`. */
  readonly id: string;
  readonly kind: "unit" | "sector";
  readonly present: number;
  readonly answered: number;
}

/** The group in which a node stands on a map of groups. */
export function groupOf({ kind, unitId, sector }: Pick<WaveNode, "kind" | "unitId" | "sector">): string {
  return kind === "person" ? `unit:${unitId ?? ""}` : `sector:${sector ?? ""}`;
}

/** All groups of a wave, ids ascending. */
export function relationGroups({ nodes }: Pick<WaveNetwork, "nodes">): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const node of nodes) {
    const id = groupOf(node);
    const known = groups.get(id);
    groups.set(id, {
      id,
      kind: node.kind === "person" ? "unit" : "sector",
      present: (known?.present ?? 0) + 1,
      answered: (known?.answered ?? 0) + (node.responded ? 1 : 0),
    });
  }
  return [...groups.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Sectors with fewer organisations than the threshold are taken together, so that something can be told of them. */
export function joinSmallSectors(network: WaveNetwork, threshold: number): WaveNetwork {
  const small = new Set(
    relationGroups(network).flatMap(({ id, kind, present }) =>
      kind === "sector" && present < threshold ? [id] : [],
    ),
  );
  return {
    ...network,
    nodes: network.nodes.map((node) => (small.has(groupOf(node)) ? { ...node, sector: otherSector } : node)),
  };
}
