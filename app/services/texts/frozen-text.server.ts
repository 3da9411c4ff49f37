import type { Locale } from "@vensterbank/core";
import type { FrozenWave } from "@vensterbank/db";
import { fillPlaceholders } from "./fill-placeholders";
import { type PageTextKey } from "./own-text-keys";

/**
 * What the organisation says on a page of the questionnaire, as it stood when the wave opened; null when it says nothing
 * there in this language. Plain text in paragraphs.
 */
export function frozenText(
  { texts }: Pick<FrozenWave, "texts">,
  key: PageTextKey,
  locale: Locale,
  words: { readonly organisation: string; readonly closes: string },
): string | null {
  const text = texts?.[key]?.[locale];
  return text === undefined ? null : fillPlaceholders(text, { ...words });
}
