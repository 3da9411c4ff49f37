import { type UnitNode } from "@vensterbank/core";
import { type RemovalResult } from "@vensterbank/network";
import { blockWords } from "./shown-blocks.server";
import { type ShownRemoval } from "./what-if-page.server";

/** What comes apart, by name. Only for who may see names. */
export function shownRemoval(
  result: RemovalResult,
  tree: readonly UnitNode[],
  nameOf: (id: string) => string,
): ShownRemoval {
  const { shown } = blockWords(tree);
  const pieces = result.comesApart.flatMap(([, ...others]) => others);
  return {
    partsBefore: result.partsBefore,
    partsAfter: result.partsAfter,
    loose: pieces.map((piece) => piece.map(nameOf)),
    largest:
      result.comesApart.length === 0 ? null : Math.max(...result.comesApart.map(([one]) => one.length)),
    loseAllContact: result.loseAllContact.map(nameOf),
    pairsLost: result.pairsLost,
    coverage: result.coverage,
    blocks: result.blocks.map(({ from, to, before, after }) => ({
      from: shown(from),
      to: shown(to),
      before,
      after,
    })),
  };
}
