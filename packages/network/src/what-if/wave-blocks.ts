import { type WaveNode } from "../wave-network";
import { type BlockWeights, blockWeights } from "./block-weights";
import { type Blocks, blocksOf } from "./blocks";

/**
 * Which contacts are wanted: of teams with each other, of managers with the professionals of every team, or of teams with
 * sectors of partners. The first two are inside, the last crosses the border.
 */
export const whatIfAims = ["teams", "managers", "partners"] as const;
export type WhatIfAim = (typeof whatIfAims)[number];

/** A block of people or partners, in words that lead to nobody. */
export type BlockName =
  | { readonly kind: "unit" | "professionals"; readonly unitId: string }
  | { readonly kind: "sector"; readonly sector: string }
  | { readonly kind: "managers" };

/** Blocks of a wave, which pairs of them count, and how much. */
export interface WaveBlocks {
  readonly blocks: Blocks;
  readonly weights: BlockWeights;
  /** One per block. */
  readonly names: readonly BlockName[];
}

/**
 * @param threshold fewest people (or partners) of a block who answered; smaller blocks take no part. Null = every block
 * @returns null when there are no two blocks that count for each other
 */
export function waveBlocks(
  nodes: readonly WaveNode[],
  aim: WhatIfAim | "everything",
  weighting: "size" | "equal",
  threshold: number | null,
): WaveBlocks | null {
  const named = nodes.map((node) => blockNameOf(node, aim));
  const answering = new Map<string, number>();
  named.forEach((name, node) => {
    if (name !== null && nodes[node].responded)
      answering.set(keyOf(name), (answering.get(keyOf(name)) ?? 0) + 1);
  });
  const isLarge = (name: BlockName) => threshold === null || (answering.get(keyOf(name)) ?? 0) >= threshold;
  const blocks = blocksOf(named.map((name) => (name === null || !isLarge(name) ? null : keyOf(name))));
  const nameOf = new Map(named.flatMap((name) => (name === null ? [] : [[keyOf(name), name] as const])));
  const names = blocks.names.flatMap((key) => nameOf.get(key) ?? []);
  const wanted = (from: number, to: number) => isWanted(names[from], names[to], aim);
  if (!names.some((_, from) => names.some((_, to) => from !== to && wanted(from, to)))) return null;
  return { blocks, names, weights: blockWeights(blocks, weighting, wanted) };
}

function blockNameOf(
  { kind, role, unitId, sector }: WaveNode,
  aim: WhatIfAim | "everything",
): BlockName | null {
  if (kind === "partner")
    return aim === "partners" || aim === "everything" ? { kind: "sector", sector: sector ?? "" } : null;
  if (aim === "managers" && role === "manager") return { kind: "managers" };
  if (unitId === null) return null;
  if (aim === "managers") return role === "professional" ? { kind: "professionals", unitId } : null;
  return { kind: "unit", unitId };
}

function isWanted(from: BlockName, to: BlockName, aim: WhatIfAim | "everything"): boolean {
  const kinds = [from.kind, to.kind];
  if (aim === "managers") return kinds.includes("managers");
  if (aim === "partners") return kinds.includes("sector") && kinds.includes("unit");
  return kinds.includes("unit");
}

const keyOf = (name: BlockName) => JSON.stringify(name);
