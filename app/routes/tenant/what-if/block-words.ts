import type { ShownBlock } from "../../../services/what-if/what-if-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";

/** Blocks in words: as the place where somebody stands, and as a group. */
export function useBlockWords() {
  const { t, say } = useMessages();
  const words = (block: ShownBlock, as: "who" | "block"): string => {
    if (block.kind === "managers") return t(`whatIf.${as}.managers`);
    if (block.kind !== "sector") return t(`whatIf.${as}.${block.kind}`, { name: block.name });
    if (block.sector === null) return t(`whatIf.${as}.sectors`);
    const sector = typeof block.sector === "string" ? block.sector : say(block.sector);
    return t(`whatIf.${as}.sector`, { sector });
  };
  return {
    someone: (block: ShownBlock) => words(block, "who"),
    group: (block: ShownBlock) => words(block, "block"),
    pair: (one: ShownBlock, other: ShownBlock) =>
      t("whatIf.pair", { one: words(one, "who"), other: words(other, "who") }),
  };
}
