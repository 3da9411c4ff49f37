import { frozenInstrument } from "../../waves/frozen-instrument.server";
import { type ReportContext } from "./report-context.server";

export interface ItemText {
  readonly id: string;
  readonly text: string;
  /** Agreeing counts as low. */
  readonly reversed: boolean;
}

/** The words of questions as they were asked in this wave. */
export function itemsOf({ frozen, locale }: ReportContext): (id: string) => ItemText {
  const items = frozenInstrument(frozen)
    .modules.flatMap(({ themes }) => themes)
    .flatMap((theme) => theme.items);
  const known = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const item = known.get(id);
    const reversed = item?.kind === "rating" && item.keying === "reversed";
    return { id, text: item?.text[locale] ?? id, reversed };
  };
}
