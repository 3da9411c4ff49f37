import { type UnitNode } from "@vensterbank/core";
import { type BlockName, otherSector } from "@vensterbank/network";
import { sectorLabel } from "../coalitions/people-map.server";
import { type ShownBlock } from "./what-if-page.server";

const order: readonly BlockName["kind"][] = ["managers", "unit", "professionals", "sector"];

/** From blocks to words, with the names that units had in the wave. */
export function blockWords(tree: readonly UnitNode[]) {
  const names = new Map<string, string>(tree.map(({ id, name }) => [id, name]));
  const shown = (block: BlockName): ShownBlock => {
    if (block.kind === "managers") return { kind: "managers" };
    if (block.kind === "sector")
      return { kind: "sector", sector: block.sector === otherSector ? null : sectorLabel(block.sector) };
    return { kind: block.kind, name: names.get(block.unitId) ?? "" };
  };
  /** Managers and teams before partners; of two teams the first in the organisation. */
  const place = (block: BlockName) =>
    order.indexOf(block.kind) * 1e6 +
    ("unitId" in block ? tree.findIndex(({ id }) => id === block.unitId) : 0);
  return { shown, isFirst: (one: BlockName, other: BlockName) => place(one) <= place(other) };
}
