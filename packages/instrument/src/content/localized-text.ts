import { type LocalizedText } from "@vensterbank/core";

/** Dutch and English of one text, always written together. */
export function localizedText(nl: string, en: string): LocalizedText {
  return { nl, en };
}
