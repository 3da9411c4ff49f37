import { type Instrument, type Side, type TextItem } from "./instrument";

/** Every question that is answered in one's own words, in the order of the questionnaire. */
export function openItems(instrument: Instrument): (TextItem & { readonly side: Side })[] {
  return instrument.modules.flatMap(({ side, themes }) =>
    themes.flatMap(({ items }) => items.flatMap((item) => (item.kind === "text" ? [{ ...item, side }] : []))),
  );
}
